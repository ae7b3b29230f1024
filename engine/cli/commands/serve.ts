import { Command } from 'commander';
import { readPort } from '../flags/numbers.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay serve`. */
export interface ServeFlags extends Pick<TargetFlags, 'spec'> {
  readonly port?: number;
  readonly mutant?: string;
}

/** `assay serve`: runs the reference server. */
export const makeServe: MakeCommand = (terminal, done) =>
  addSpecFlag(new Command('serve').description('run the reference server until Ctrl-C'))
    .option('--port <n>', 'the port to listen on (default: a free one)', readPort)
    .option('--mutant <id>', 'with one thing wrong; see: assay list mutants')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('../actions/serve.ts');
      done(await serve(flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay serve --port 4010                        then, elsewhere: assay run http://127.0.0.1:4010
  assay serve --port 4010 > assay.config.yaml    keep its profile`;
