import type { Entry, Report } from '../engine/core/model/index.ts';
import { describeEntry } from './describe-finding.ts';
import { mapStrings } from './map-strings.ts';
import { visible, visibleJson } from './visible.ts';
import { verdictWord } from './shard-text.ts';

/** The report in the Common Test Report Format: a test per case. */
export function* ctrf(report: Report): Iterable<string> {
  const { assay, contract, target, client, ...shown } = mapStrings(report, visible);
  const tests = shown.entries.map(makeTest);
  const subject = client === undefined ? { baseUrl: target.baseUrl } : { client: client.name };
  const document = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    runId: shown.run,
    timestamp: shown.finished,
    generatedBy: `assay ${assay.version}`,
    results: {
      tool: { name: 'assay', version: assay.version },
      summary: { ...summarise(tests), start: Date.parse(shown.started), stop: Date.parse(shown.finished) },
      tests,
      environment: {
        appName: contract.title,
        appVersion: target.build ?? contract.version,
        testEnvironment: target.environment,
        extra: { ...subject, contractDigest: contract.digest, seed: shown.seed, depth: shown.depth },
      },
      extra: { verdict: verdictWord(shown), exitCode: shown.exitCode, decidedBy: shown.decidedBy },
    },
  };
  yield `${visibleJson(JSON.stringify(document, null, 1))}\n`;
}

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

interface Test {
  readonly name: string;
  readonly status: Status;
  readonly flaky?: boolean;
}

// CTRF calls a test flaky that passed after it had failed; that is what an unstable warning is.
function makeTest(entry: Entry): Test {
  const status = statuses[entry.outcome];
  const isKnown = entry.known === true;
  return {
    name: `${entry.title} [${entry.case}]`,
    status: isKnown && status === 'failed' ? 'skipped' : status,
    ...(entry.unstable && status === 'passed' ? { flaky: true } : {}),
    ...rest(entry, isKnown),
  };
}

function rest(entry: Entry, isKnown: boolean): object {
  const departs = entry.outcome !== 'pass';
  return {
    duration: Math.round(entry.exchanges.reduce((sum, { response }) => sum + (response?.ms ?? 0), 0)),
    suite: [entry.clause],
    rawStatus: isKnown ? `${entry.outcome}, known` : entry.outcome,
    type: 'conformance',
    tags: [entry.operation, ...entry.statuses.map(String)],
    ...(departs ? { message: describeEntry(entry).join('\n') } : {}),
    ...(entry.curl === undefined ? {} : { snippet: entry.curl }),
    extra: { case: entry.case, operation: entry.operation, unstable: entry.unstable === true },
  };
}

const statuses: Readonly<Record<Entry['outcome'], Status>> = {
  pass: 'passed',
  warn: 'passed',
  proposed: 'passed',
  fail: 'failed',
  error: 'other',
  skip: 'skipped',
};

function summarise(tests: readonly Test[]): Readonly<Record<string, number>> {
  const count = (status: Status): number => tests.filter((test) => test.status === status).length;
  return {
    tests: tests.length,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    pending: count('pending'),
    other: count('other'),
    flaky: tests.filter(({ flaky }) => flaky).length,
  };
}
