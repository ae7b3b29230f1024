import { mainKeyOf, type Contract } from '../../core/model/index.ts';
import { listCases as expandAll } from '../../session/generation.ts';
import type { Listed } from './listed.ts';

/** Lists the cases, what each does to the target, and what each needs besides the main key. */
export function listCases(contract: Contract): Listed {
  const cases = expandAll(contract);
  const main = mainKeyOf(contract);
  return {
    noun: 'cases',
    columns: { case: 'CASE', operation: 'OPERATION', effect: 'EFFECT', depth: 'DEPTH', needs: 'NEEDS' },
    rows: cases.map(({ id, clause, operation, effect, depth, needs, title }) => ({
      case: id,
      clause: clause.id,
      operation: operation.id,
      effect,
      depth,
      needs: [...needs.keys.filter((name) => name !== main).map((name) => `keys.${name}`), ...needs.arrangements],
      title,
    })),
    notes: [`${cases.length} cases`],
  };
}
