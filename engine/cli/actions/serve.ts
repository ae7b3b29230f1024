import { stringify } from 'yaml';
import { createReference } from '../../../reference/index.ts';
import { openMutant } from '../../session/open-mutant.ts';
import { openApp } from '../../session/open-app.ts';
import { openContract } from '../../session/open-contract.ts';
import { referenceProfile } from '../../session/reference-profile.ts';
import type { ServeFlags } from '../commands/serve.ts';
import type { Terminal } from '../terminal.ts';

/** Runs the reference until it is interrupted, and returns the exit code. */
export async function serve({ port = 0, mutant }: ServeFlags, terminal: Terminal): Promise<number> {
  const wrong = mutant === undefined ? undefined : await openMutant(await openContract(terminal.cwd), mutant);
  const { keys, listener } = createReference(wrong?.options());
  const { baseUrl, close } = await openApp(listener, port);
  const profile = stringify(referenceProfile(keys, baseUrl), { lineWidth: 0 });
  terminal.print(`# The reference listens on ${baseUrl}. Its keys are made up. Ctrl-C ends it.`);
  if (wrong !== undefined) terminal.print(`# It is the mutant ${wrong.id}: ${wrong.title}`);
  terminal.print('# A profile for it, to save as assay.config.yaml:');
  terminal.printAsIs(profile.trimEnd());
  await untilInterrupted(terminal);
  await close();
  return 0;
}

function untilInterrupted(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    const end = terminal.onSignal(() => {
      end();
      resolve();
    });
  });
}
