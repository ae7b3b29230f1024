import Builder from 'fast-xml-builder';
import type { ClauseResult, Entry, Report } from '../engine/core/model/index.ts';
import { describeFinding } from './describe-finding.ts';
import { groupBy } from './group-by.ts';
import { outcomeElement } from './junit-outcome.ts';
import { mapStrings } from './map-strings.ts';
import { verdictWord } from './shard-text.ts';
import { visible } from './visible.ts';

/** The report as JUnit XML: a suite per status or kind of clause, a test case per entry. */
export function* junit(report: Report): Iterable<string> {
  // Whatever XML cannot hold is among what `visible` escapes.
  const shown = mapStrings(report, visible);
  const kinds = new Map(shown.clauses.map((clause) => [clause.id, clause.kind]));
  const suites = groupBy(shown.entries, (entry) => suiteName(entry, kinds.get(entry.clause)));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield builder.build({
    testsuites: {
      ...totals(shown.entries),
      '@name': `assay ${shown.contract.name}`,
      testsuite: [...suites].map(([name, entries]) => ({
        '@name': name,
        ...totals(entries),
        '@timestamp': shown.started.replace(/(\.\d+)?Z$/, ''),
        properties: { property: properties(shown) },
        testcase: entries.map(testCase),
      })),
    },
  });
}

const builder = new Builder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

function suiteName(entry: Entry, kind: ClauseResult['kind'] | undefined): string {
  if (kind !== undefined && kind !== 'situation') return kind;
  return entry.statuses.length > 0 ? `status ${entry.statuses.join(' or ')}` : 'situation';
}

function totals(entries: readonly Entry[]): Record<string, string> {
  const count = (has: (entry: Entry) => boolean): string => String(entries.filter(has).length);
  return {
    '@tests': String(entries.length),
    '@failures': count(({ outcome, known }) => outcome === 'fail' && !known),
    '@errors': count(({ outcome }) => outcome === 'error'),
    '@skipped': count(({ outcome, known }) => outcome === 'skip' || (outcome === 'fail' && known === true)),
    '@time': seconds(entries.flatMap(durations)),
  };
}

function properties(report: Report): readonly Record<string, string>[] {
  return Object.entries({
    verdict: verdictWord(report),
    decidedBy: report.decidedBy,
    ...(report.client === undefined ? { baseUrl: report.target.baseUrl } : { client: report.client.name }),
    environment: report.target.environment,
    seed: String(report.seed),
    depth: report.depth,
    contract: `${report.contract.name} ${report.contract.version}`,
    contractDigest: report.contract.digest,
    run: report.run,
  }).map(([name, value]) => ({ '@name': name, '@value': value }));
}

function testCase(entry: Entry): Record<string, unknown> {
  const notes = [
    ...(entry.outcome === 'warn' ? entry.findings.map(describeFinding) : []),
    entry.unstable ? 'unstable' : '',
  ];
  const output = notes.filter(Boolean).join('\n');
  return {
    '@classname': entry.clause,
    '@name': `${entry.title} [${entry.case}]`,
    '@time': seconds(durations(entry)),
    ...outcomeElement(entry),
    ...(output && { 'system-out': output }),
  };
}

function durations(entry: Entry): readonly number[] {
  return entry.exchanges.map(({ response }) => response?.ms ?? 0);
}

function seconds(ms: readonly number[]): string {
  return (ms.reduce((sum, one) => sum + one, 0) / 1000).toFixed(3);
}
