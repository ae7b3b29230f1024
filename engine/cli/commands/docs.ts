import { Command } from 'commander';
import { CONTRACT_PAGE } from '../../../reporters/contract-page.ts';
import { addSpecFlag } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay docs`. */
export type DocsFlags = { readonly spec?: string; readonly output: string };

/** `assay docs`: writes the contract as a page for people. */
export const makeDocs: MakeCommand = (terminal, done) =>
  addSpecFlag(new Command('docs').description('write the contract as an HTML page'))
    .option('--output <file>', 'the page; - is standard output', USUAL)
    .addHelpText('after', EXAMPLES)
    .action(async (flags: DocsFlags) => {
      const { writeDocs } = await import('../actions/docs.ts');
      done(await writeDocs(flags, terminal));
    });

const USUAL = `report/${CONTRACT_PAGE}`;

const EXAMPLES = `
Examples:
  assay docs --output contract.html`;
