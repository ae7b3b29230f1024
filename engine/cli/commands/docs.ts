import { resolve } from 'node:path';
import { Command } from 'commander';
import { createRedactor } from '../../io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../../io/output/index.ts';
import { openContract } from '../../session/open-contract.ts';
import { CONTRACT_PAGE } from '../../../reporters/contract-page.ts';
import { renderContract } from '../../../reporters/contract/index.ts';
import { addSpecFlag } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

type Flags = { readonly spec?: string; readonly output: string };

/** `assay docs`: writes the contract as a page for people. */
export const makeDocs: MakeCommand = (terminal, done) =>
  addSpecFlag(new Command('docs').description('write the contract as an HTML page'))
    .option('--output <file>', 'the page', USUAL)
    .addHelpText('after', EXAMPLES)
    .action(async ({ spec, output }: Flags) => {
      const contract = await openContract(terminal.cwd, spec);
      const path = resolve(terminal.cwd, output);
      await checkWritable(path);
      await writeFileSafely(path, renderContract(contract), createRedactor([]));
      terminal.print(`${output} shows ${contract.clauses.length} clauses of ${contract.title}.`);
      done(0);
    });

const USUAL = `report/${CONTRACT_PAGE}`;

const EXAMPLES = `
Examples:
  assay docs --output contract.html`;
