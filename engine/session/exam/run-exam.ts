import { randomBytes } from 'node:crypto';
import {
  WrongUse,
  type Contract,
  type Conversation,
  type Demands,
  type Depth,
  type Exam,
  type Report,
  type Script,
} from '../../core/model/index.ts';
import { chooseScripts, judgeSitting, longerThan, makeExamReport, pairsOf, type Played } from '../../exam/index.ts';
import { nameInterrupt } from '../../core/report/index.ts';
import type { ExamClient } from '../../io/exam/client.ts';
import type { Redactor } from '../../io/redact/index.ts';
import { redactEntry } from '../../io/redact/index.ts';
import { createSemaphore } from '../../run/semaphore.ts';
import { readVersion } from '../version.ts';
import { converse } from './converse.ts';

/** A client to examine, and how. */
export interface ExamOptions {
  readonly contract: Contract;
  readonly client: ExamClient;
  readonly name: string;
  readonly depth: Depth;
  readonly only?: readonly string[];
  /** A client that sends nothing for so long is ended. */
  readonly patienceSeconds?: number;
  readonly demands: Demands;
  readonly redactor: Redactor;
  /** Ends the exam; its reason is the name of a process signal where one came. */
  readonly signal: AbortSignal;
  /** Told of each conversation that is over, of how many that are planned so far. */
  readonly onConversation?: (done: number, planned: number) => void;
}

/** Lets a client sit every sitting, side by side, and returns the report, without secrets. */
export async function runExam(options: ExamOptions): Promise<Report> {
  const { contract, client, name, depth, demands, redactor, signal } = options;
  const { scripts, exam } = prepareExam(contract, options);
  const started = new Date().toISOString();
  const played: Conversation[] = [];
  const hold = createHold(options, played, scripts);
  const endedEarly = await playAll(scripts, hold, { ...options, exam }, played).finally(client.close);
  const facts = {
    run: randomBytes(4).toString('hex'),
    version: readVersion(),
    client: { name },
    target: { baseUrl: 'http://127.0.0.1', environment: 'local' as const },
    started,
    finished: new Date().toISOString(),
    seed: 0,
    depth,
    ...(signal.aborted ? { interruptedBy: nameInterrupt(signal.reason) } : {}),
    ...(endedEarly === undefined ? {} : { endedEarly }),
  };
  const report = makeExamReport(
    contract,
    scripts,
    playedOf(contract, exam, endedEarly === undefined ? played : []),
    facts,
    demands,
  );
  const entries = report.entries.map((entry) => redactEntry(entry, redactor).entry);
  return redactor.redact({ ...report, entries });
}

/** Returns what a client is to sit; throws `WrongUse` where that is nothing. */
export function prepareExam(
  contract: Contract,
  { depth, only = [] }: Pick<ExamOptions, 'depth' | 'only'>,
): { readonly exam: Exam; readonly scripts: readonly Script[] } {
  const { exam } = contract;
  if (exam === undefined) {
    throw new WrongUse(
      `The contract ${contract.name} says nothing of clients: give it exam/*.yaml, or leave out --spec.`,
    );
  }
  const names = [...exam.sittings, ...exam.clauses].map(({ id }) => id);
  const unknown = only.find((id) => !names.includes(id));
  if (unknown !== undefined) {
    throw new WrongUse(`--only ${unknown} names no sitting and no clause of the exam (see: assay list exam)`);
  }
  const scripts = chooseScripts(contract, exam, { depth, only });
  if (scripts.length === 0) throw new WrongUse('No sitting of this depth is selected; choose a deeper one.');
  return { exam, scripts };
}

type Hold = (script: Script, number: number, round: number, longer: number) => Promise<Conversation>;

function createHold(
  { client, signal, patienceSeconds = USUAL_PATIENCE, onConversation }: ExamOptions,
  played: Conversation[],
  scripts: readonly Script[],
): Hold {
  const turns = createSemaphore(client.startsAtOnce);
  let planned = scripts.reduce((sum, { sitting }) => sum + sitting.times, 0);
  return async (script, number, round, longer) => {
    if (round > 1) planned += 1;
    const turn = async (): Promise<() => void> => {
      await turns.take();
      let isGiven = false;
      return () => {
        if (!isGiven) turns.give();
        isGiven = true;
      };
    };
    const patienceMs = 1000 * patienceSeconds;
    const held = await converse({ client, script, number, round, longer, patienceMs, signal, turn });
    if (held.isUnusable) throw new WrongUse(`The command of the client cannot be used: ${held.conversation.end.what}.`);
    played.push(held.conversation);
    onConversation?.(played.length, planned);
    return held.conversation;
  };
}

const USUAL_PATIENCE = 12;

/** Plays every sitting; returns why it ended before, if it did. */
async function playAll(
  scripts: readonly Script[],
  hold: Hold,
  { contract, exam, signal, name }: ExamOptions & { readonly exam: Exam },
  played: readonly Conversation[],
): Promise<string | undefined> {
  const playRound = async ({ script, round, longer }: Round): Promise<void> => {
    const numbers = Array.from({ length: script.sitting.times }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => hold(script, number, round, longer)));
  };
  const playAgain = async (script: Script, longer: number): Promise<void> => {
    const more = signal.aborted ? undefined : judgeSitting(script, playedOf(contract, exam, played)).more;
    if (more === 'together') await playRound({ script, round: 2, longer });
    for (let number = 1; more === 'alone' && number <= script.sitting.times && !signal.aborted; number += 1) {
      await hold(script, number, 2, longer);
    }
  };
  const play = async (script: Script, longer: number): Promise<void> => {
    await playRound({ script, round: 1, longer });
    await playAgain(script, longer);
  };

  // Alone, so that a client which cannot do anything is found at once.
  const [scout] = scripts.filter(({ answers, sitting }) => answers.length === 1 && sitting.times === 1);
  const usual = longerThan(undefined);
  if (scout !== undefined) {
    const { requests, end } = await hold(scout, 1, 1, usual);
    if (requests.length === 0) return `${name} sent no request: ${end.what}`;
  }
  const rest = scripts.filter((script) => script !== scout);
  const [first, ...others] = rest.filter((script) => !needsLonger(script)).toSorted(byFailures);
  const firstRound = first === undefined ? Promise.resolve() : playRound({ script: first, round: 1, longer: usual });
  const later = Promise.all(others.map((script) => play(script, usual)));
  const last = firstRound.then(async () => {
    const longer = longerThan(firstWait(played));
    const limited = rest.filter(needsLonger).map((script) => play(script, longer));
    await Promise.all([...limited, ...(first === undefined ? [] : [playAgain(first, usual)])]);
  });
  await Promise.all([later, last]);
  return undefined;
}

interface Round {
  readonly script: Script;
  readonly round: number;
  readonly longer: number;
}

function needsLonger({ answers }: Script): boolean {
  return answers.some(({ retryAfter }) => retryAfter === 'longer');
}

// The first one shows how long the client waits of itself: the more clients fail in it, the better.
function byFailures(one: Script, other: Script): number {
  const rank = ({ answers, sitting }: Script): number => ((answers[0]?.status ?? 0) >= 500 ? sitting.times : 0);
  return rank(other) - rank(one);
}

function playedOf({ keyHeader }: Contract, exam: Exam, conversations: readonly Conversation[]): Played {
  return { exam, keyHeader: keyHeader.toLowerCase(), conversations };
}

/** The longest first wait of a client after a failure. */
function firstWait(conversations: readonly Conversation[]): number | undefined {
  const waits = conversations
    .flatMap(pairsOf)
    .filter(({ index, before }) => index === 1 && before.answer.status >= 500)
    .map(({ waitMs }) => waitMs);
  return waits.length === 0 ? undefined : Math.max(...waits);
}
