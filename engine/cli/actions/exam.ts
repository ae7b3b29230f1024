import { basename } from 'node:path';
import { WrongUse } from '../../core/model/index.ts';
import { adapterClient } from '../../io/exam/adapter-client.ts';
import { checkCommand } from '../../io/exam/check-command.ts';
import { commandClient } from '../../io/exam/command-client.ts';
import { readVariable } from '../../io/exam/environment.ts';
import { openContract } from '../../session/open-contract.ts';
import { examine } from '../exam/examine.ts';
import { examineDemo } from '../exam/examine-demo.ts';
import type { ExamFlags } from '../exam/exam-flags.ts';
import type { Terminal } from '../terminal.ts';

/** Judges a client, and returns the exit code. */
export async function exam(words: readonly string[], flags: ExamFlags, terminal: Terminal): Promise<number> {
  const { cwd, environment } = terminal;
  const contract = await openContract(cwd, flags.spec);
  if (flags.demo === true) {
    if (words.length > 0) throw new WrongUse('--demo brings its own clients; leave the command out.');
    return examineDemo(contract, flags, terminal);
  }
  checkCommand(words, cwd, environment['PATH']);
  const extra = Object.fromEntries((flags.env ?? []).map(readVariable));
  const settings = { command: words, cwd, environment, extra };
  const client = flags.adapter === true ? adapterClient(settings) : commandClient(settings);
  const name = flags.name ?? nameOf(words);
  const [report] = await examine([{ contract, client, name, flags }], terminal);
  return report?.exitCode ?? 3;
}

// `node client.mjs` is called after the file, as the interpreter says nothing.
function nameOf(words: readonly string[]): string {
  const named = words.find((word, index) => index > 0 && /^[^-].*\.\w+$/.test(word)) ?? words[0] ?? 'client';
  return basename(named);
}
