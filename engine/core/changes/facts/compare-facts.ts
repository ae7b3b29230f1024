import type { ChangeKind, Contract } from '../../model/index.ts';
import { directionOf, texts, type Difference } from '../difference.ts';

/** Returns how what contracts say of the API as a whole differs, and the buckets of their operations. */
export function compareFacts(before: Contract, after: Contract): readonly Difference[] {
  return [
    ...compareOne('docs-address', 'the address of the documentation', before.docsUrl, after.docsUrl),
    ...compareNames('bucket', 'the bucket', before.buckets, after.buckets),
    ...compareNames('media-type', 'the allowed media type', before.mediaAllow, after.mediaAllow),
    ...compareNames(
      'infrastructure-status',
      'the infrastructure status',
      before.infrastructureStatuses.map(String),
      after.infrastructureStatuses.map(String),
    ),
    ...compareOperations(before, after),
  ];
}

function compareOne(
  kind: ChangeKind,
  subject: string,
  before: string | undefined,
  after: string | undefined,
  isSame: (one: string, other: string) => boolean = (one, other) => one === other,
  places: Difference['places'] = [],
): readonly Difference[] {
  if (before === after || (before !== undefined && after !== undefined && isSame(before, after))) return [];
  return [{ kind, direction: directionOf(before, after), subject, places, ...texts(before, after) }];
}

function compareNames(
  kind: ChangeKind,
  what: string,
  before: readonly string[],
  after: readonly string[],
): readonly Difference[] {
  const gone = before.filter((name) => !after.includes(name));
  const fresh = after.filter((name) => !before.includes(name));
  return [
    ...gone.map((name): Difference => ({
      kind,
      direction: 'removed',
      subject: `${what} ${name}`,
      places: [],
      before: name,
    })),
    ...fresh.map((name): Difference => ({
      kind,
      direction: 'added',
      subject: `${what} ${name}`,
      places: [],
      after: name,
    })),
  ];
}

function compareOperations(before: Contract, after: Contract): readonly Difference[] {
  return before.operations.flatMap((one) => {
    const other = after.operations.find(({ id }) => id === one.id);
    if (other === undefined) return [];
    const places = [{ operation: other.id }];
    const full = [one, other].map(
      ({ creates }) => creates?.limit && `${creates.limit.status} where ${creates.limit.reason}`,
    );
    const isStated = (bucketIs: 'stated' | 'inferred'): string => (bucketIs === 'stated' ? '' : ' (inferred)');
    return [
      ...compareOne(
        'bucket-of-operation',
        `the bucket of ${other.id}`,
        `${one.bucket}${isStated(one.bucketIs)}`,
        `${other.bucket}${isStated(other.bucketIs)}`,
        undefined,
        places,
      ),
      ...compareOne(
        'refusal',
        `${other.id} where no place is left`,
        full[0],
        full[1],
        (had, has) => had.split(' ')[0] === has.split(' ')[0],
        places,
      ),
    ];
  });
}
