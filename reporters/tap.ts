import { stringify } from 'yaml';
import type { Entry, Report } from '../engine/core/model/index.ts';
import { describeFinding } from './describe-finding.ts';
import { mapStrings } from './map-strings.ts';
import { verdictWord } from './shard-text.ts';
import { decisionSentence, verdictSentence } from './verdict-sentence.ts';
import { visible, visibleLine } from './visible.ts';

/**
 * The report as TAP 14: a test point per case, and a last one for the verdict.
 *
 * The last one fails whenever the exit code is not 0: cases that were all skipped, or too little coverage, are no success.
 */
export function* tap(report: Report): Iterable<string> {
  const shown = mapStrings(report, visible);
  yield `TAP version 14\n1..${shown.entries.length + 1}\n`;
  for (const [index, entry] of shown.entries.entries()) yield* testPoint(entry, index + 1);
  const { exitCode, entries } = shown;
  yield `${exitCode === 0 ? 'ok' : 'not ok'} ${entries.length + 1} - ${describe(verdictSentence(shown))}\n`;
  yield* diagnostics({ decidedBy: decisionSentence(shown), verdict: verdictWord(shown) });
}

function* testPoint(entry: Entry, number: number): Iterable<string> {
  const isGood = entry.outcome !== 'fail' && entry.outcome !== 'error';
  const directive = directives[entry.known === true ? 'known' : entry.outcome]?.(entry) ?? '';
  yield `${isGood ? 'ok' : 'not ok'} ${number} - ${describe(`${entry.title} [${entry.case}]`)}${directive}\n`;
  if (entry.outcome === 'pass' || entry.outcome === 'skip') return;
  yield* diagnostics({
    outcome: entry.outcome,
    clause: entry.clause,
    operation: entry.operation,
    ...(entry.unstable ? { unstable: true } : {}),
    ...(entry.reason === undefined ? {} : { reason: entry.reason }),
    ...(entry.findings.length > 0 ? { findings: entry.findings.map(describeFinding) } : {}),
  });
}

// A harness does not count a failing TODO against the run.
const directives: Readonly<Partial<Record<Entry['outcome'] | 'known', (entry: Entry) => string>>> = {
  known: () => ' # TODO the baseline lists it',
  skip: ({ reason }) => ` # SKIP ${describe(reason ?? 'no reason was recorded')}`,
};

// A number sign would begin a directive.
function describe(text: string): string {
  return visibleLine(text).replace(/[\\#]/g, String.raw`\$&`);
}

function* diagnostics(value: object): Iterable<string> {
  const lines = stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd().split('\n');
  yield ['  ---', ...lines.map((line) => `  ${line}`), '  ...', ''].join('\n');
}
