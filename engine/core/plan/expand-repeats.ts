import type { Case, CaseSpec, Clause, Contract, Expected, Repeats } from '../model/index.ts';

/** Returns the cases that send the refusals of other cases twice: a few for each operation and status. */
export function expandRepeats({ clauses }: Contract, cases: readonly Case[]): readonly Case[] {
  return clauses.flatMap((clause) =>
    clause.cases.flatMap((spec) => {
      const { repeats, operations } = spec;
      return repeats === undefined ? [] : operations.flatMap((id) => repeat(clause, spec, repeats, id, cases));
    }),
  );
}

function repeat(
  clause: Clause,
  spec: CaseSpec,
  { each, after = 0 }: Repeats,
  operation: string,
  cases: readonly Case[],
): readonly Case[] {
  const status = clause.expect.repetition?.of;
  const refusals = cases.filter((one) => one.operation.id === operation && isPlain(one, status));
  const plainest = [...refusals].sort((one, other) => costOf(one) - costOf(other));
  return plainest.slice(after, after + each).map((refusal) => ({
    ...refusal,
    id: `${clause.id}/${spec.id}/${refusal.id}`,
    title: `${spec.title.replaceAll('{operation}', operation)}: ${refusal.title}`,
    clause,
    expect: { ...clause.expect, ...spec.expect },
    effect: 'reads',
    level: spec.level ?? clause.level,
    depth: spec.depth,
    procedure: { spec: { kind: 'repeat' }, expected: expectedOf(refusal) },
  }));
}

function expectedOf({ clause, level, expect, given }: Case): Expected {
  return { clause: clause.id, level, expect, ...(given === undefined ? {} : { given }) };
}

// A refusal that a state of passage or a fact of the target decides may rightly be another one the second time.
function isPlain({ clause, expect, effect, depth, ...rest }: Case, status: unknown): boolean {
  const [asked, ...more] = expect.status ?? [];
  const isOneStatus = asked?.status === status && asked?.level === undefined && more.length === 0;
  const isOneProbe = rest.then === undefined && rest.property === undefined && rest.procedure === undefined;
  return isOneStatus && isOneProbe && clause.retry === 'never' && effect === 'reads' && depth === 'quick';
}

function costOf({ needs, given, constraint }: Case): number {
  const isDerived = constraint === undefined ? 0 : 1;
  return 10 * needs.arrangements.length + 5 * needs.keys.length + (given === undefined ? 0 : 3) + isDerived;
}
