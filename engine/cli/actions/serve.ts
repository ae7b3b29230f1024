import { stringify } from 'yaml';
import { openEmbedded } from '../../session/embedded.ts';
import { openApp } from '../../session/open-app.ts';
import { openContract } from '../../session/open-contract.ts';
import type { ServeFlags } from '../commands/serve.ts';
import type { Terminal } from '../terminal.ts';

/** Runs the reference until it is interrupted, and returns the exit code. */
export async function serve({ port = 0, mutant, spec }: ServeFlags, terminal: Terminal): Promise<number> {
  const { listener, profile: profileAt, wrong } = await openEmbedded(await openContract(terminal.cwd, spec), mutant);
  const { baseUrl, close } = await openApp(listener, port);
  const profile = stringify(profileAt(baseUrl), { lineWidth: 0 });
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
