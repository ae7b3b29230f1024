import type { Clause, Contract } from '../../core/model/index.ts';
import { listCases } from '../../session/generation.ts';
import { expectationLines } from '../../../reporters/expectation-lines.ts';

/** Returns all there is to know of a clause, for a program. */
export function clauseFacts(contract: Contract, clause: Clause): object {
  const { id, statement, kind, level, retry, source, statuses, about, expect, at } = clause;
  const cases = listCases(contract).filter((own) => own.clause.id === id);
  return {
    clause: id,
    statement,
    kind,
    level,
    ...(retry === undefined ? {} : { retry }),
    source,
    statuses,
    ...(about === undefined ? {} : { about }),
    expectations: expectationLines(expect, level),
    ...(kind === 'own' ? {} : { at }),
    cases: cases.map(({ id: name, title, operation, effect, depth, needs }) => ({
      case: name,
      title,
      operation: operation.id,
      effect,
      depth,
      needs,
    })),
  };
}
