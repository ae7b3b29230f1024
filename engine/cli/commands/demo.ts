import { Command } from 'commander';
import { readPort } from '../flags/numbers.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import { addRunFlags, type RunFlags } from '../run/run-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay demo`. */
export type DemoFlags = RunFlags & Pick<TargetFlags, 'spec'> & { readonly port?: number; readonly mutant?: string };

/** `assay demo`: judges the embedded reference. */
export const makeDemo: MakeCommand = (terminal, done) =>
  addSpecFlag(
    addRunFlags(new Command('demo').description('judge the embedded reference server, and write the reports')),
  )
    .option('--port <n>', 'the port of the reference (default: a free one)', readPort)
    .option('--mutant <id>', 'the reference with one thing wrong; see: assay list mutants')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: DemoFlags) => {
      const { demo } = await import('../actions/demo.ts');
      done(await demo(flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay demo                                     everything, then see report/index.html
  assay demo --only already-submitted            one clause
  assay demo --mutant missing-key:status         a server that is wrong in one thing
  assay demo --spec ledger                       another API

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told, 129, 130 or 143 interrupted.`;
