import type { Conversation, Entry, Finding, Outcome, Script } from '../core/model/index.ts';
import { firmestFinding } from '../core/report/index.ts';
import { isAnswered, requestsOf } from './attempts.ts';
import { judgeSitting, type Played } from './judge-sitting.ts';
import { recordCourse } from './record-course.ts';
import { recordExchanges } from './record-exchanges.ts';

/** Makes the entry of a sitting: what its conversations showed, with the one that shows a departure best. */
export function makeEntry(script: Script, played: Played, startedMs: number): Entry {
  const { sitting } = script;
  const own = played.conversations.filter((conversation) => conversation.sitting === sitting.id);
  const { results, findings } = judgeSitting(script, played);
  const outcome = outcomeOf(results.map((result) => result.outcome));
  const reason = results.find((result) => result.outcome === outcome)?.reason;
  const received = own.flatMap((one) => requestsOf(one).filter(isAnswered)).at(-1)?.answer.status;
  return {
    case: sitting.id,
    clause: firmestFinding(findings)?.clause ?? sitting.clauses[0] ?? '',
    operation: sitting.operation,
    title: sitting.title,
    outcome,
    ...((outcome === 'skip' || outcome === 'error') && reason !== undefined ? { reason } : {}),
    effect: 'reads',
    statuses: [...new Set(sitting.answers.slice(0, -1).map(({ status }) => status))],
    ...(received === undefined ? {} : { received }),
    findings: findings.map(withoutKeys(own)),
    exchanges: own.slice(0, 1).flatMap((one) => recordExchanges(one, sitting.operation, played.keyHeader, startedMs)),
    sitting: { results, courses: own.map((one, index) => recordCourse(one, index + 1)) },
  };
}

// What was kept does not make up for what could not be told; what did not come about says nothing.
function outcomeOf(outcomes: readonly Outcome[]): Outcome {
  return ORDER.find((outcome) => outcomes.includes(outcome)) ?? 'skip';
}

const ORDER: readonly Outcome[] = ['fail', 'error', 'warn', 'pass'];

function withoutKeys(conversations: readonly Conversation[]): (finding: Finding) => Finding {
  const hide = (text: string): string =>
    cut(conversations.reduce((rest, { key }) => rest.replaceAll(key, '[the key of the sitting]'), text));
  return (finding) => ({ ...finding, expected: hide(finding.expected), received: hide(finding.received) });
}

function cut(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}… (cut)`;
}

const MOST_CHARACTERS = 300;
