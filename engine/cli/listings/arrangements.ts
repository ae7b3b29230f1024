import type { Contract } from '../../core/model/index.ts';
import { formatTable } from '../texts/format-table.ts';

/** Lists the states that cases need, and who brings each about. */
export function listArrangements({ arrangements }: Contract): readonly string[] {
  const rows = arrangements.map((arrangement) => [
    arrangement.name,
    arrangement.kind === 'owner' ? 'the owner, in the profile' : 'assay, over the API',
    (arrangement.kind === 'owner' ? arrangement.outputs : Object.keys(arrangement.outputs)).join(', ') || '-',
    arrangement.summary,
  ]);
  const owned = arrangements.filter(({ kind }) => kind === 'owner').length;
  return [
    ...formatTable([['ARRANGEMENT', 'MADE BY', 'GIVES', 'SUMMARY'], ...rows]),
    '',
    `${arrangements.length} arrangements, ${owned} of them only by the target's owner`,
  ];
}
