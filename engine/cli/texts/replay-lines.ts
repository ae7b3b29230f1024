import type { Entry, RecordedExchange } from '../../core/model/index.ts';
import { INTERRUPT_EXIT_CODES, nameInterrupt } from '../../core/report/index.ts';
import type { Replayed } from '../../session/replay/replay-entries.ts';
import { describeEntry } from '../../../reporters/describe-finding.ts';
import { clipText } from '../../../reporters/quantity.ts';
import { visibleLine } from '../../../reporters/visible.ts';

/** Says what became of a recorded departure, with the exchange that shows it. */
export function replayLines({ recorded, again }: Replayed): readonly string[] {
  const head = `${WORDS[again.kind]}: ${recorded.case} (${recorded.title})`;
  if (again.kind === 'unknown') return [visibleLine(head), `  ${visibleLine(again.reason)}`, ''];
  const { entry } = again;
  // Where something else is broken, it is said too.
  const findings = entry.outcome === 'pass' ? [] : describeEntry(entry);
  return [head, ...findings.map((line) => `  ${line}`), ...exchangeLines(entry).map((line) => `    ${line}`)]
    .map(visibleLine)
    .concat('');
}

/** Lists failures that are too many to be sent again at once. */
export function listLines(entries: readonly Entry[]): readonly string[] {
  return [
    ...entries.map(({ case: name, title }) => visibleLine(`  ${name}  ${title}`)),
    `Exit code 3: ${entries.length} cases failed in this report, and nothing was sent; name one of them`,
  ];
}

/** Returns the exit code of a replay, and what decided it. */
export function decideReplay(
  replayed: readonly Replayed[],
  signal: AbortSignal,
): { readonly exitCode: number; readonly decidedBy: string } {
  const count = (kind: Replayed['again']['kind']): number => replayed.filter(({ again }) => again.kind === kind).length;
  const of = `of ${replayed.length} ${replayed.length === 1 ? 'failure' : 'failures'}`;
  if (signal.aborted) return { exitCode: INTERRUPT_EXIT_CODES[nameInterrupt(signal.reason)], decidedBy: 'interrupted' };
  if (count('still') > 0)
    return { exitCode: 1, decidedBy: `${count('still')} ${of} still ${count('still') === 1 ? 'happens' : 'happen'}` };
  if (count('unknown') > 0) return { exitCode: 3, decidedBy: `${count('unknown')} ${of} could not be told` };
  return replayed.length === 0
    ? { exitCode: 0, decidedBy: 'no case failed in this report' }
    : { exitCode: 0, decidedBy: `${of.slice(3)} no longer ${replayed.length === 1 ? 'happens' : 'happen'}` };
}

const WORDS: Readonly<Record<Replayed['again']['kind'], string>> = {
  still: 'Still happens',
  gone: 'No longer happens',
  unknown: 'Could not tell',
};

const MOST_CHARACTERS = 600;

function exchangeLines({ exchanges }: Entry): readonly string[] {
  const shown = exchanges.findLast(({ role }) => role === 'probe') ?? exchanges.at(-1);
  return shown === undefined ? [] : [...requestLines(shown), ...answerLines(shown)];
}

function requestLines({ request: { method, url, headers, body } }: RecordedExchange): readonly string[] {
  const fields = headers.map(([name, value]) => `> ${name}: ${value}`);
  return [`> ${method} ${url}`, ...fields, ...(body === undefined ? [] : [`> ${clipText(body, MOST_CHARACTERS)}`])];
}

function answerLines({ response, failure }: RecordedExchange): readonly string[] {
  if (response === undefined) return [`< ${failure?.message ?? 'no answer'}`];
  const { status, headers, body, ms } = response;
  const fields = headers.map(([name, value]) => `< ${name}: ${value}`);
  return [`< ${status} (${ms} ms)`, ...fields, ...(body === undefined ? [] : [`< ${clipText(body, MOST_CHARACTERS)}`])];
}
