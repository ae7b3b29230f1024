import { parseUrl, type PlannedCase, type Profile } from '../../core/model/index.ts';
import { estimateRequests, hostElsewhere, leastRequests, leastSeconds, type Requests } from '../../core/plan/index.ts';
import type { PreparedRun } from '../../session/prepare-run.ts';
import { formatBytes, formatCount, formatDuration, formatNumber } from '../../../reporters/quantity.ts';
import { formatTable } from '../texts/format-table.ts';

/** Says how much a run would send and for how long, lane by lane, and what it would leave out and why; and each case where asked for. */
export function planLines(prepared: PreparedRun, isListed = false): readonly string[] {
  const { contract, plan, profile, selection, shard } = prepared;
  const { cases } = plan;
  const lanes = groupBy(cases, (planned) => (planned.skip === undefined ? planned.lane : undefined));
  const skips = groupBy(cases, (planned) => planned.skip);
  const running = cases.filter(({ skip }) => skip === undefined).length;
  const part = shard === undefined ? '' : `, shard ${shard.index} of ${shard.of}`;
  const outcome = `${count(running)} would run and ${cases.length - running} would be skipped`;
  return [
    `Plan for ${profile.baseUrl} (${profile.environment}), depth ${selection.depth}, seed ${selection.seed}${part}: ${outcome}`,
    '',
    'Requests at most, arrangements and deletions included, without what failures and rate limits add',
    ...requestLines(estimateRequests(contract, cases, profile)),
    `  ${timeOf(prepared)}`,
    `  limits: ${limitsOf(profile)}`,
    ...lanes.flatMap(([lane, own], index) => [
      ...(isListed || index === 0 ? [''] : []),
      `${lane}: ${count(own.length)} (${effectsOf(own)})`,
      ...(isListed ? own.map((planned) => `  ${planned.case.effect.padEnd(8)} ${planned.case.id}`) : []),
    ]),
    ...(skips.length === 0 ? [] : ['', 'Skipped']),
    ...skips.flatMap(([reason, own]) => [
      `  ${count(own.length)}: ${reason}`,
      ...(isListed ? own.map((planned) => `    ${planned.case.id}`) : exampleOf(own)),
    ]),
    ...elsewhereLines(cases, profile),
    '',
    `Exit code 0: ${outcome}; nothing was sent (--dry-run${isListed ? '' : '; --list names every case'})`,
  ];
}

function exampleOf([first, ...others]: readonly PlannedCase[]): readonly string[] {
  if (first === undefined) return [];
  const { id, title, operation } = first.case;
  return [`    ${others.length > 0 ? 'such as: ' : ''}${title} [${id}] on ${operation.id}`];
}

function elsewhereLines(cases: readonly PlannedCase[], profile: Profile): readonly string[] {
  const lines = cases.flatMap(({ case: candidate, skip }) => {
    const host = skip === undefined ? hostElsewhere(candidate, profile) : undefined;
    return host === undefined ? [] : [`  ${candidate.id}: ${host}`];
  });
  const head = `Webhooks elsewhere than at ${hostOf(profile.webhook.endpointUrl)} (\`webhook.only: true\` leaves them out)`;
  return lines.length === 0 ? [] : ['', head, ...lines];
}

function timeOf({ contract, plan, profile }: PreparedRun): string {
  const time = formatDuration(1000 * leastSeconds(contract, plan.cases, profile));
  const { requestsPerSecond: rate } = profile.limits;
  const { requestsPerMinute } = profile.rateLimit;
  const pace = rate === undefined ? 'as fast as the target answers' : `at ${formatCount(rate, 'request')} a second`;
  if (rate === undefined && requestsPerMinute === undefined) {
    return `least time: as long as the target takes for the ${formatCount(leastRequests(plan.cases), 'request')} that are certain (no --rate)`;
  }
  return requestsPerMinute === undefined
    ? `least time: ${time} ${pace}, for the ${formatCount(leastRequests(plan.cases), 'request')} that are certain`
    : `time: about ${time} ${pace}, and ${requestsPerMinute} a minute in each bucket`;
}

function limitsOf({ limits, rateLimit, webhook }: Profile): string {
  return [
    formatCount(limits.maxRequests, 'request'),
    `${formatBytes(limits.maxUploadBytes)} up`,
    `${formatNumber(limits.maxCreated)} created`,
    `${formatNumber(limits.concurrency)} at once`,
    rateLimit.burst === 0 ? 'no burst' : `bursts of ${formatNumber(rateLimit.burst)}`,
    `webhooks to ${hostOf(webhook.endpointUrl)}`,
  ].join(', ');
}

function hostOf(url: string): string {
  return parseUrl(url)?.host ?? url;
}

function requestLines(requests: Requests): readonly string[] {
  const buckets = [...new Set([...requests.keys()].map(bucketOf))].sort();
  const rows = buckets.map(
    (bucket) => [bucket, sum([...requests].filter(([lane]) => bucketOf(lane) === bucket))] as const,
  );
  const total = ['in all', sum([...requests])] as const;
  return formatTable([...rows, total].map(([name, own]) => [name, String(own)])).map((line) => `  ${line}`);
}

function bucketOf(lane: string): string {
  return lane.slice(0, lane.indexOf('/'));
}

function sum(requests: readonly (readonly [string, number])[]): number {
  return requests.reduce((total, [, own]) => total + own, 0);
}

function groupBy(
  cases: readonly PlannedCase[],
  nameOf: (planned: PlannedCase) => string | undefined,
): readonly (readonly [string, readonly PlannedCase[]])[] {
  const names = new Set(cases.flatMap((planned) => nameOf(planned) ?? []));
  return [...names].sort().map((name) => [name, cases.filter((planned) => nameOf(planned) === name)]);
}

function effectsOf(cases: readonly PlannedCase[]): string {
  const effects = cases.map((planned) => planned.case.effect);
  return [...new Set(effects)]
    .map((effect) => `${effect}: ${effects.filter((one) => one === effect).length}`)
    .join(', ');
}

function count(cases: number): string {
  return formatCount(cases, 'case');
}
