import type { Contract } from '../../core/model/index.ts';
import type { Listed } from './listed.ts';

/** Lists the states that cases need, and who brings each about. */
export function listArrangements({ arrangements }: Contract): Listed {
  const owned = arrangements.filter(({ kind }) => kind === 'owner').length;
  return {
    noun: 'arrangements',
    columns: { arrangement: 'ARRANGEMENT', by: 'MADE BY', gives: 'GIVES', summary: 'SUMMARY' },
    rows: arrangements.map((arrangement) => ({
      arrangement: arrangement.name,
      by: arrangement.kind === 'owner' ? 'the owner, in the profile' : 'assay, over the API',
      gives: arrangement.kind === 'owner' ? arrangement.outputs : Object.keys(arrangement.outputs),
      summary: arrangement.summary,
    })),
    notes: [
      `${arrangements.length} ${arrangements.length === 1 ? 'arrangement' : 'arrangements'}, ${owned} of them only by the target's owner`,
    ],
  };
}
