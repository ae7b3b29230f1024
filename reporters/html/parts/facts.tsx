import type { ComponentChildren, VNode } from 'preact';
import type { Report } from '../../../engine/core/model/index.ts';
import { CONTRACT_PAGE } from '../../contract-page.ts';
import { shardText } from '../../shard-text.ts';
import { formatBytes, formatDuration, formatNumber } from '../../quantity.ts';

/** What was run against what, and what it cost. */
export function Facts({ report }: { readonly report: Report }): VNode {
  return (
    <dl class="facts">
      {facts(report).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function facts({
  target,
  client,
  contract,
  requests,
  ...report
}: Report): readonly (readonly [string, ComponentChildren])[] {
  const build = target.build === undefined ? '' : `, build ${target.build}`;
  return [
    ...(client === undefined
      ? ([
          ['Target', <code>{target.baseUrl}</code>],
          ['Environment', `${target.environment}${build}`],
        ] as const)
      : ([['Client', client.name]] as const)),
    [
      'Contract',
      <>
        <a href={CONTRACT_PAGE}>{`${contract.name} ${contract.version}`}</a>, digest{' '}
        <code title={contract.digest}>{contract.digest.slice(0, 12)}</code>
      </>,
    ],
    [
      'Started',
      <time dateTime={report.started}>{report.started.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')}</time>,
    ],
    ['Duration', formatDuration(Date.parse(report.finished) - Date.parse(report.started))],
    ...howOf(client, report),
    ['Requests', `${formatNumber(requests.sent)} (${requests.perSecond.toFixed(1)} a second)`],
    ['Bytes', `${formatBytes(requests.bytesUp)} up, ${formatBytes(requests.bytesDown)} down`],
    ['429s met', limitsOf(requests)],
  ];
}

// Nothing of traffic was chosen.
function howOf(
  client: Report['client'],
  { depth, seed, shard, traffic }: Omit<Report, 'client' | 'target' | 'contract' | 'requests'>,
): readonly (readonly [string, string])[] {
  if (traffic !== undefined) return [];
  if (client !== undefined) return [['Depth', depth]];
  return [['Depth and seed', `${depth}, seed ${seed}${shardText({ ...(shard && { shard }) })}`]];
}

function limitsOf({ limited, waitedMs }: Report['requests']): string {
  return limited === 0 ? 'none' : `${formatNumber(limited)}, waited ${formatDuration(waitedMs)}`;
}
