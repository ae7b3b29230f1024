import { describeCall } from '../../session/describe-call.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { profiledTarget } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { judge } from '../run/judge.ts';
import type { RunOnTargetFlags } from '../commands/run.ts';
import type { Terminal } from '../terminal.ts';

/** Judges a target, and returns the exit code. */
export async function run(baseUrl: string | undefined, given: RunOnTargetFlags, terminal: Terminal): Promise<number> {
  const { cwd, environment } = terminal;
  const spec = await chooseSpec(given, terminal);
  const flags = { ...given, ...(spec !== undefined && { spec }) };
  const contract = await openContract(cwd, spec);
  const { config } = flags;
  const target = await profiledTarget({
    config,
    cwd,
    environment,
    flags: toRawProfile(flags),
    baseUrl,
    onWarning: terminal.complain,
  });
  const call = await describeCall(flags, terminal);
  return judge({ contract, target, flags, allowedHosts: flags.allowHost ?? [], call }, terminal);
}
