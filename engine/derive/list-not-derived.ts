import type { Grounds, NotDerived } from './derived.ts';

/** Says what a document names and no case was made of, and what is needed for that. */
export function listNotDerived({ contract, guarded }: Grounds): readonly NotDerived[] {
  const { operations } = contract;
  const told = REASONS.flatMap(({ status, reason }) => {
    const ids = operations
      .filter(({ responses }) => responses.some((one) => one.status === status))
      .map(({ id }) => id);
    return ids.length === 0 ? [] : [{ what: `${status} of ${listIds(ids)}`, reason }];
  });
  const silent = operations.filter(({ responses, ranges = [] }) => responses.length + ranges.length === 0);
  return [
    ...told,
    ...(silent.length === 0
      ? []
      : [{ what: `answers of ${listIds(silent.map(({ id }) => id))}`, reason: 'the document names none' }]),
    ...(guarded.size > 0
      ? []
      : [{ what: 'refusals without a credential', reason: 'no operation needs one by `security`' }]),
  ];
}

const REASONS: readonly { readonly status: number; readonly reason: string }[] = [
  { status: 402, reason: 'the document does not say whose plan lacks it; give a key of such a plan, and a case' },
  { status: 403, reason: 'the document does not say whom it refuses; give a key of such a role, and a case' },
  { status: 410, reason: 'the document does not say what is gone; give an arrangement that leaves it so, and a case' },
  { status: 413, reason: 'the document does not say how large is too large; give a case with a body of that size' },
  { status: 423, reason: 'the document does not say what locks it; give an arrangement, and a case' },
];

function listIds(ids: readonly string[]): string {
  const [first = '', second, ...more] = ids;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}
