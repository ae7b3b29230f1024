import { basename } from 'node:path';
import { WrongUse } from '../../core/model/index.ts';
import { adapterClient } from '../../io/exam/adapter-client.ts';
import { checkCommand } from '../../io/exam/check-command.ts';
import { commandClient } from '../../io/exam/command-client.ts';
import { readVariable } from '../../io/exam/environment.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { examine } from '../exam/examine.ts';
import { examineDemo } from '../exam/examine-demo.ts';
import { serveExam } from '../exam/serve-exam.ts';
import type { ExamFlags } from '../exam/exam-flags.ts';
import type { Terminal } from '../terminal.ts';

/** Judges a client, and returns the exit code. */
export async function exam(words: readonly string[], flags: ExamFlags, terminal: Terminal): Promise<number> {
  const { cwd, environment } = terminal;
  const contract = await openContract(cwd, await chooseSpec(flags, terminal));
  checkFlags(words, flags);
  if (flags.demo === true) return examineDemo(contract, flags, terminal);
  if (flags.serve === true) return serveExam(contract, flags, terminal);
  checkCommand(words, cwd, environment['PATH']);
  const extra = Object.fromEntries((flags.env ?? []).map(readVariable));
  const settings = { command: words, cwd, environment, extra };
  const client = flags.adapter === true ? adapterClient(settings) : commandClient(settings);
  const name = flags.name ?? nameOf(words);
  const [report] = await examine([{ contract, client, name, flags }], terminal);
  return report?.exitCode ?? 3;
}

// What a flag says that nothing would heed is not passed over in silence.
function checkFlags(words: readonly string[], { demo, serve, adapter, env, port, tls }: ExamFlags): void {
  const hasCommand = words.length > 0;
  const mistakes: readonly (readonly [isMade: boolean, message: string])[] = [
    [demo === true && hasCommand, '--demo brings its own clients; leave the command out.'],
    [
      demo === true && serve === true,
      '--demo brings its own clients, and --serve waits for one; leave one of them out.',
    ],
    [
      demo === true && tls === true,
      '--demo runs in this process, which trusts no throw-away authority; leave --tls out.',
    ],
    [serve === true && hasCommand, '--serve runs no command, but waits for whoever comes; leave the command out.'],
    [serve === true && adapter === true, '--serve starts no adapter; leave --adapter out.'],
    [serve === true && env !== undefined, '--serve starts nothing that gets variables; leave --env out.'],
    [serve !== true && port !== undefined, '--port is the first port of --serve; a command is told where to go.'],
  ];
  const message = mistakes.find(([isMade]) => isMade)?.[1];
  if (message !== undefined) throw new WrongUse(message);
}

// `node client.mjs` is called after the file, as the interpreter says nothing.
function nameOf(words: readonly string[]): string {
  const named = words.find((word, index) => index > 0 && /^[^-].*\.\w+$/.test(word)) ?? words[0] ?? 'client';
  return basename(named);
}
