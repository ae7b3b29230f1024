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
import { chooseScripts, makeExamReport } from '../../exam/index.ts';
import { nameInterrupt } from '../../core/report/index.ts';
import { openAuthority } from '../../io/exam/authority.ts';
import type { ExamClient } from '../../io/exam/client.ts';
import type { Redactor } from '../../io/redact/index.ts';
import { redactEntry } from '../../io/redact/index.ts';
import { readVersion } from '../version.ts';
import { playAll } from './play-all.ts';
import { playedOf, type PlayOptions } from './play-options.ts';
import { serveAll, type Served } from './serve-all.ts';

/** A client to examine, and how. */
export interface ExamOptions {
  readonly contract: Contract;
  /** A client that is started for each sitting, or sittings that wait for one. */
  readonly client: ExamClient | Served;
  /** The sittings are served over https, with an authority of their own. */
  readonly isSecure?: boolean;
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
  const { contract, name, depth, demands, redactor, signal, isSecure = false } = options;
  const { scripts, exam } = prepareExam(contract, options);
  const started = new Date().toISOString();
  const played: Conversation[] = [];
  const authority = isSecure ? await openAuthority() : undefined;
  const how = { ...options, exam, ...(authority === undefined ? {} : { authority }) };
  const endedEarly = await play(scripts, how, played).finally(authority?.close);
  const facts = {
    run: randomBytes(4).toString('hex'),
    version: readVersion(),
    client: { name },
    target: { baseUrl: `${isSecure ? 'https' : 'http'}://127.0.0.1`, environment: 'local' as const },
    started,
    finished: new Date().toISOString(),
    seed: 0,
    depth,
    ...(isInterrupted(options) ? { interruptedBy: nameInterrupt(signal.reason) } : {}),
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

async function play(
  scripts: readonly Script[],
  options: PlayOptions & Pick<ExamOptions, 'client'>,
  played: Conversation[],
): Promise<string | undefined> {
  const { client } = options;
  if (!('announce' in client)) return playAll(scripts, client, options, played).finally(client.close);
  await serveAll(scripts, client, options, played);
  return undefined;
}

// Ctrl-C is how one says that nobody else will come.
function isInterrupted({ client, signal }: ExamOptions): boolean {
  return signal.aborted && !('announce' in client && nameInterrupt(signal.reason) === 'SIGINT');
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
    throw new WrongUse(`--only ${unknown} names no sitting and no clause of the exam (see: npx assay list exam)`);
  }
  const scripts = chooseScripts(contract, exam, { depth, only });
  if (scripts.length === 0) throw new WrongUse('No sitting of this depth is selected; choose a deeper one.');
  return { exam, scripts };
}
