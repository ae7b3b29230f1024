import { INTERRUPT_EXIT_CODES, nameInterrupt } from '../../core/report/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { checkTarget } from '../../session/check-target.ts';
import { openContract } from '../../session/open-contract.ts';
import { profiledTarget } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import type { CheckFlags } from '../commands/check.ts';
import type { Terminal } from '../terminal.ts';

/** Tells whether a target can be judged, and returns the exit code. */
export async function check(baseUrl: string | undefined, flags: CheckFlags, terminal: Terminal): Promise<number> {
  const { cwd, environment } = terminal;
  const contract = await openContract(cwd, flags.spec);
  const { config } = flags;
  const target = { config, cwd, environment, flags: toRawProfile(flags), baseUrl, onWarning: terminal.complain };
  const { profile } = await profiledTarget(target);
  terminal.hideWith(createRedactor(profile.secrets));
  const interrupt = listenForInterrupt(terminal);
  const { signal } = interrupt;
  const unusable = await checkTarget(contract, profile, signal, terminal.complain).finally(interrupt.end);
  if (signal.aborted) {
    const name = nameInterrupt(signal.reason);
    terminal.print(`Exit code ${INTERRUPT_EXIT_CODES[name]}: interrupted (${name})`);
    return INTERRUPT_EXIT_CODES[name];
  }
  terminal.print(
    unusable === undefined
      ? `Exit code 0: ${profile.baseUrl} answers JSON and knows the sandbox key, so that it can be judged`
      : `Exit code 3: ${unusable}`,
  );
  return unusable === undefined ? 0 : 3;
}
