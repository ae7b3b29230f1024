import type { Report } from '../../engine/core/model/index.ts';
import { formatBytes, formatCount, formatDuration, formatNumber } from '../quantity.ts';
import { shardText } from '../shard-text.ts';
import { sourceShares } from '../source-shares.ts';
import { decisionSentence, verdictSentence } from '../verdict-sentence.ts';
import { trafficCounts } from '../traffic-counts.ts';
import { words } from '../words.ts';
import { code, plain } from './plain.ts';

/** The verdict with the rule that decided it, and the numbers. */
export function summaryBlocks(report: Report): readonly string[] {
  const { contract, target, client, traffic, requests, counts, coverage } = report;
  const conforming = report.grid.filter(({ state }) => state === 'conforms').length;
  const { everywhere = [] } = report;
  const apart =
    everywhere.length === 0 ? '' : `, apart from ${formatCount(everywhere.length, 'departure')} of nearly every answer`;
  const rows = [
    ['Documented statuses exercised', `${coverage.statuses.exercised} of ${coverage.statuses.total}`],
    ['of those, conforming', `${conforming} of ${coverage.statuses.exercised}${apart}`],
    ['Clauses exercised', `${coverage.clauses.exercised} of ${coverage.clauses.total}`],
    ...sourceShares(report).map(({ name, exercised, total }) => [`of those ${name}`, `${exercised} of ${total}`]),
    ['Cases', casesOf(counts)],
    client === undefined
      ? [
          'Target',
          `${code(target.baseUrl)} (${target.environment}${target.build === undefined ? '' : `, build ${code(target.build)}`})`,
        ]
      : ['Client', code(client.name)],
    ...(traffic === undefined ? [] : [['Exchanges', exchangesOf(traffic)]]),
    ['Contract', `${plain(contract.title)} ${plain(contract.version)}, digest ${code(contract.digest.slice(0, 12))}`],
    [
      'Run',
      `${formatDuration(Date.parse(report.finished) - Date.parse(report.started))}, depth ${report.depth}, seed ${report.seed}${shardText(report)}`,
    ],
    [
      'Requests',
      `${formatNumber(requests.sent)}, ${formatBytes(requests.bytesUp)} up, ${formatBytes(requests.bytesDown)} down, ${formatNumber(requests.limited)} times limited`,
    ],
  ];
  return [
    `## ${words[report.verdict].sign} ${plain(verdictSentence(report))}`,
    plain(decisionSentence(report)),
    ['| | |', '| --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
  ];
}

function exchangesOf(traffic: NonNullable<Report['traffic']>): string {
  return trafficCounts(traffic)
    .map(({ name, count }) => `${formatNumber(count)} ${name}`)
    .join(', ');
}

function casesOf(counts: Report['counts']): string {
  return [
    `${formatNumber(counts.pass)} passed`,
    `${formatNumber(counts.fail)} failed`,
    `${formatNumber(counts.warn)} warned`,
    `${formatNumber(counts.error)} not judged`,
    `${formatNumber(counts.skip)} skipped`,
    `${formatNumber(counts.unstable)} unstable`,
    `${formatNumber(counts.known)} known`,
  ].join(', ');
}
