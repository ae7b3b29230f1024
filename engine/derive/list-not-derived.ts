import type { Grounds, NotDerived } from './derived.ts';
import { idempotencyHeader } from './idempotency-header.ts';
import { isMultipart } from './is-multipart.ts';
import { refusedRoles } from './roles.ts';

/** Says what a document names and no case was made of, and what is needed for that. */
export function listNotDerived(grounds: Grounds): readonly NotDerived[] {
  const { contract, guarded } = grounds;
  const { operations } = contract;
  const roles = refusedRoles(grounds);
  const told = REASONS.flatMap(({ status, reason }) => {
    const ids = operations
      .filter(({ responses }) => responses.some((one) => one.status === status))
      .filter((operation) => !roles.some((one) => one.status === status && one.operations.includes(operation)))
      .map(({ id }) => id);
    return ids.length === 0 ? [] : [{ what: `${status} of ${listIds(ids)}`, reason }];
  });
  const silent = operations.filter(({ responses, ranges = [] }) => responses.length + ranges.length === 0);
  const remade = operations.filter(({ id }) => grounds.remade?.has(id) === true);
  const parts = operations.filter((operation) => isMultipart(operation) && idempotencyHeader(operation) !== undefined);
  return [
    ...told,
    ...(parts.length === 0
      ? []
      : [
          {
            what: `the same again of ${listIds(parts.map(({ id }) => id))}`,
            reason: 'a body of parts is written otherwise each time, and may be taken for another one; give a case',
          },
        ]),
    ...(remade.length === 0
      ? []
      : [
          {
            what: `x-assay-valid of ${listIds(remade.map(({ id }) => id))}`,
            reason: 'it needs states or files that the document does not hold; a request was made of the schemas',
          },
        ]),
    ...(silent.length === 0
      ? []
      : [{ what: `answers of ${listIds(silent.map(({ id }) => id))}`, reason: 'the document names none' }]),
    ...(guarded.size > 0
      ? []
      : [{ what: 'refusals without a credential', reason: 'no operation needs one by `security`' }]),
  ];
}

const REASONS: readonly { readonly status: number; readonly reason: string }[] = [
  { status: 402, reason: 'the operation takes no credential, whose plan could lack it; give a case' },
  {
    status: 403,
    reason:
      'its `security` names no scopes that a credential could lack; give them there, or a key of such a role and a case',
  },
  { status: 410, reason: 'the document does not say what is gone; give an arrangement that leaves it so, and a case' },
  { status: 423, reason: 'the document does not say what locks it; give an arrangement, and a case' },
];

function listIds(ids: readonly string[]): string {
  const [first = '', second, ...more] = ids;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}
