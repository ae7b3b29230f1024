import type { Contract } from '../../core/model/index.ts';
import { listCases as expandAll } from '../../session/generation.ts';
import { formatTable } from '../texts/format-table.ts';

/** Lists the cases, what each does to the target, and what each needs besides the sandbox key. */
export function listCases(contract: Contract): readonly string[] {
  const cases = expandAll(contract);
  const rows = cases.map(({ id, operation, effect, depth, needs }) => [
    id,
    operation.id,
    effect,
    depth,
    [...needs.keys.filter((name) => name !== 'sandbox').map((name) => `keys.${name}`), ...needs.arrangements].join(
      ', ',
    ),
  ]);
  return [...formatTable([['CASE', 'OPERATION', 'EFFECT', 'DEPTH', 'NEEDS'], ...rows]), '', `${cases.length} cases`];
}
