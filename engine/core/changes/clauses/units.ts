import type { CaseSpec, Clause, Expectation, Level } from '../../model/index.ts';
import { canonical } from '../canonical.ts';

/** A situation on one operation in one way to bring it about. */
export interface SituationUnit {
  readonly case: string;
  readonly operation: string;
  readonly level: Level;
  readonly expect: Expectation;
  readonly spec: CaseSpec;
}

/** Returns the units of a situation. */
export function unitsOf(clause: Clause): readonly SituationUnit[] {
  return clause.cases.flatMap((spec) =>
    spec.operations.map((operation) => ({
      case: spec.id,
      operation,
      level: spec.level ?? clause.level,
      expect: { ...clause.expect, ...spec.expect },
      spec,
    })),
  );
}

/** Returns the one text of how a case is exercised, but for the size of its file. */
export function exerciseOf({ send, generate, arrange, procedure, then, given, repeats, effect }: CaseSpec): string {
  const { file, ...rest } = send;
  const own = { ...file, bytes: undefined };
  return canonical([
    { ...rest, ...(file && { file: own }) },
    generate,
    arrange,
    procedure,
    then,
    given,
    repeats,
    effect,
  ]);
}
