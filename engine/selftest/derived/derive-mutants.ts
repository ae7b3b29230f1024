import { roomy, type Mutant } from '../../../reference/mutants/mutant.ts';
import type { Case, CheckName, Clause, Contract, Expectation, Level } from '../../core/model/index.ts';
import type { Point } from '../points.ts';
import { aimAt, needsOf } from './aim.ts';
import type { Break, Broken } from './breaker.ts';
import { breakers } from './breakers/index.ts';
import { limitsFor } from './limits-for.ts';
import { listParts, type Part } from './list-parts.ts';

/** A mutant that was made from the contract: it breaks one part of one clause. */
export interface DerivedMutant extends Mutant {
  readonly check: CheckName;
  readonly level: Level;
  /** Whether it takes the answer to a case to make it. */
  readonly needs: (candidate: Case) => boolean;
}

/**
 * Returns a mutant for each way to break each part of each clause. Without points they have their names, and nothing
 * to aim at; with those that one needs, that one is whole.
 */
export function deriveMutants(
  contract: Contract,
  cases: readonly Case[],
  points: readonly Point[],
  clauses: readonly Clause[] = contract.clauses,
): readonly DerivedMutant[] {
  return clauses.flatMap((clause) => {
    const own = cases.filter((candidate) => candidate.clause.id === clause.id);
    return listParts(clause, own).flatMap((part) => derive(contract, clause, part, points));
  });
}

function derive(contract: Contract, clause: Clause, part: Part, points: readonly Point[]): readonly DerivedMutant[] {
  const broken: Broken = { contract, clause, level: part.level, cases: part.cases, points };
  const place = part.name === undefined ? clause.id : `${clause.id}/${part.name}`;
  return breakPart(part.check, part.expect, broken).map((one): DerivedMutant => {
    const isAimed = aimAt(broken, one);
    const isForAim = needsOf(broken);
    return {
      id: [`${place}:${part.check}`, ...(one.variant === undefined ? [] : [one.variant])].join('/'),
      title: `The server ${one.title} (${place}).`,
      clauses: [clause.id],
      check: part.check,
      level: one.level ?? part.level,
      needs: (candidate) => isForAim(candidate) || one.needs?.(candidate) === true,
      options: () => {
        const change = one.change?.();
        return {
          // What a mutant hides of its successes is not deleted.
          ...roomy,
          ...limitsFor(clause),
          ...part.options,
          ...one.options,
          ...(change === undefined
            ? {}
            : { tamper: (reply, context) => (isAimed(reply, context) ? change(reply, context) : reply) }),
        };
      },
    };
  });
}

function breakPart<K extends CheckName>(name: K, expect: Pick<Expectation, K>, broken: Broken): readonly Break[] {
  const part: Expectation[K] = expect[name];
  return part === undefined ? [] : breakers[name](part, broken);
}
