import { resolve } from 'node:path';
import { createRedactor } from '../../io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../../io/output/index.ts';
import { openContract } from '../../session/open-contract.ts';
import { renderContract } from '../../../reporters/contract/index.ts';
import type { DocsFlags } from '../commands/docs.ts';
import type { Terminal } from '../terminal.ts';

/** Writes the contract as a page for people, and returns the exit code. */
export async function writeDocs({ spec, output }: DocsFlags, terminal: Terminal): Promise<number> {
  const contract = await openContract(terminal.cwd, spec);
  const path = resolve(terminal.cwd, output);
  await checkWritable(path);
  await writeFileSafely(path, renderContract(contract), createRedactor([]));
  terminal.print(`${output} shows ${contract.clauses.length} clauses of ${contract.title}.`);
  return 0;
}
