import type { ChangeKind, ChangePlace } from '../../model/index.ts';
import type { Media } from '../document/api.ts';
import { texts, type Difference } from '../difference.ts';
import { compareSchemas } from '../schema/compare-schemas.ts';
import type { Sides } from '../schema/schema-difference.ts';
import { toDifferences } from './to-differences.ts';

/** Compares the bodies of a request or of an answer: their media types, and the schema of each that both have. */
export function compareMedia(
  before: Media,
  after: Media,
  sides: Sides,
  places: readonly ChangePlace[],
): readonly Difference[] {
  const gone = Object.keys(before).filter((type) => !(type in after));
  const fresh = Object.keys(after).filter((type) => !(type in before));
  const kind: ChangeKind = sides.of === 'request' ? 'request-media-type' : 'response-media-type';
  const subject = sides.of === 'request' ? 'the media type of the request' : 'the media type of the answer';
  const direction = gone.length === 0 ? 'added' : fresh.length === 0 ? 'removed' : 'changed';
  const types =
    gone.length + fresh.length === 0
      ? []
      : [{ kind, direction, subject, places, ...texts(list(gone), list(fresh)) } as const];
  // One that took the place of another has the body of it.
  const replaced =
    gone.length === 1 && fresh.length === 1 ? [[before[gone[0] ?? ''], after[fresh[0] ?? '']] as const] : [];
  const shared = Object.keys(before).flatMap((type) => (type in after ? [[before[type], after[type]] as const] : []));
  const name = sides.of === 'request' ? 'the request' : 'the answer';
  return [
    ...types,
    ...[...shared, ...replaced].flatMap(([one, other]) =>
      toDifferences(compareSchemas(one, other, sides, name), sides.of, places),
    ),
  ];
}

function list(types: readonly string[]): string | undefined {
  return types.length === 0 ? undefined : types.toSorted().join(', ');
}
