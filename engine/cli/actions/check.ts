import { mainKeyOf, type Profile } from '../../core/model/index.ts';
import { INTERRUPT_EXIT_CODES, nameInterrupt } from '../../core/report/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { checkTokenHosts } from '../../session/check-owner-hosts.ts';
import { checkTarget } from '../../session/check-target.ts';
import { addOwnChecks } from '../../session/own/add-own-checks.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { profiledTarget } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import type { CheckFlags } from '../commands/check.ts';
import type { Terminal } from '../terminal.ts';
import { toJson } from '../texts/to-json.ts';

/** Tells whether a target can be judged, and returns the exit code. */
export async function check(baseUrl: string | undefined, flags: CheckFlags, terminal: Terminal): Promise<number> {
  const { cwd, environment } = terminal;
  const contract = await openContract(cwd, await chooseSpec(flags, terminal));
  contract.unused?.forEach((line) => {
    terminal.complain(`Not used of the document: ${line}`);
  });
  const { config } = flags;
  const target = { config, cwd, environment, flags: toRawProfile(flags), baseUrl, onWarning: terminal.complain };
  const { profile } = await profiledTarget(target);
  addOwnChecks(contract, profile);
  checkTokenHosts(profile, contract, flags.allowHost ?? []);
  terminal.hideWith(createRedactor(profile.secrets));
  const interrupt = listenForInterrupt(terminal);
  const { signal } = interrupt;
  const unusable = await checkTarget(contract, profile, signal, terminal.complain).finally(interrupt.end);
  const { exitCode, reason } = outcomeOf(signal, unusable, profile, mainKeyOf(contract));
  terminal.print(
    flags.json === true
      ? toJson({
          baseUrl: profile.baseUrl,
          environment: profile.environment,
          canBeJudged: exitCode === 0,
          exitCode,
          reason,
        })
      : `Exit code ${exitCode}: ${reason}`,
  );
  return exitCode;
}

function outcomeOf(
  signal: AbortSignal,
  unusable: string | undefined,
  { baseUrl }: Profile,
  key: string,
): { readonly exitCode: number; readonly reason: string } {
  if (signal.aborted) {
    const name = nameInterrupt(signal.reason);
    return { exitCode: INTERRUPT_EXIT_CODES[name], reason: `interrupted (${name})` };
  }
  return unusable === undefined
    ? { exitCode: 0, reason: `${baseUrl} answers JSON${knows(key)}, so that it can be judged` }
    : { exitCode: 3, reason: unusable };
}

function knows(key: string): string {
  return key === 'none' ? '' : ` and knows the ${key} key`;
}
