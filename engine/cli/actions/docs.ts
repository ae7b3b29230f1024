import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { renderContract } from '../../../reporters/contract/index.ts';
import type { DocsFlags } from '../commands/docs.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

/** Writes the contract as a page for people, and returns the exit code. */
export async function writeDocs({ spec, output }: DocsFlags, terminal: Terminal): Promise<number> {
  const contract = await openContract(terminal.cwd, await chooseSpec({ spec }, terminal));
  const said = `${output} shows ${contract.clauses.length} clauses of ${contract.title}.`;
  await writeOutput(output, renderContract(contract), said, terminal);
  return 0;
}
