import { Command } from 'commander';
import { stringify } from 'yaml';
import { createReference } from '../../../reference/index.ts';
import { mutantOptions, mutantTitle } from '../../session/mutant-options.ts';
import { openApp } from '../../session/open-app.ts';
import { openContract } from '../../session/open-contract.ts';
import { referenceProfile } from '../../session/reference-profile.ts';
import { readPort } from '../flags/numbers.ts';
import type { Terminal } from '../terminal.ts';
import type { MakeCommand } from './command.ts';

/** `assay serve`: runs the reference server. */
export const makeServe: MakeCommand = (terminal, done) =>
  new Command('serve')
    .description('run the reference server until Ctrl-C')
    .option('--port <n>', 'the port to listen on (default: a free one)', readPort)
    .option('--mutant <id>', 'with one thing wrong; see: assay list mutants')
    .addHelpText('after', EXAMPLES)
    .action(async ({ port = 0, mutant }: { readonly port?: number; readonly mutant?: string }) => {
      const contract = await openContract(terminal.cwd);
      const options = await mutantOptions(contract, mutant);
      const { keys, listener } = createReference(options);
      const { baseUrl, close } = await openApp(listener, port);
      const profile = stringify(referenceProfile(keys, baseUrl), { lineWidth: 0 });
      terminal.print(`# The reference listens on ${baseUrl}. Its keys are made up. Ctrl-C ends it.`);
      if (mutant !== undefined) terminal.print(`# It is the mutant ${mutant}: ${mutantTitle(contract, mutant)}`);
      terminal.print('# A profile for it, to save as assay.config.yaml:');
      terminal.printAsIs(profile.trimEnd());
      await untilInterrupted(terminal);
      await close();
      done(0);
    });

function untilInterrupted(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    const end = terminal.onSignal(() => {
      end();
      resolve();
    });
  });
}

const EXAMPLES = `
Examples:
  assay serve --port 4010                        then, elsewhere: assay run http://127.0.0.1:4010
  assay serve --port 4010 > assay.config.yaml    keep its profile`;
