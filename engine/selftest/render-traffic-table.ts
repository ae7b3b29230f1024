import type { Contract } from '../core/model/index.ts';
import type { TrafficRow } from './traffic-row.ts';

/** Renders, for each clause that needs no probe, how many mutants a run and its recording show as Markdown. */
export function renderTrafficTable({ clauses }: Contract, rows: readonly TrafficRow[]): string {
  const lines = clauses.flatMap(({ id }) => {
    const inRun = rows.filter(({ run }) => run.includes(id));
    if (inRun.length === 0) return [];
    const missed = inRun.filter(({ traffic }) => !traffic.includes(id)).map(({ mutant }) => `\`${mutant}\``);
    const found = `${inRun.length - missed.length}`;
    return [`| \`${id}\` | ${inRun.length} | ${found} | ${missed.join(', ')} |`];
  });
  const alone = rows.filter(({ others }) => others.length > 0).map(({ mutant }) => `\`${mutant}\``);
  const also = rows.filter(({ situations }) => situations.length > 0);
  const ofSituations = new Set(also.flatMap(({ situations }) => situations));
  return [
    '| clause | mutants that a run finds by it | found in the recording | not found |',
    '| --- | ---: | ---: | --- |',
    ...lines,
    '',
    `Of ${rows.length} mutants, the recording shows ${alone.length === 0 ? 'none that the run does not' : `more than the run of ${alone.join(', ')}`}.`,
    `${also.length} of them are also seen by ${ofSituations.size} clauses of situations, where a request is evidently in one.`,
  ].join('\n');
}
