import { openContract } from '../../session/open-contract.ts';
import { referenceTarget } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { openMutant } from '../../session/open-mutant.ts';
import { judge } from '../run/judge.ts';
import type { DemoFlags } from '../commands/demo.ts';
import type { Terminal } from '../terminal.ts';

/** Judges the embedded reference, and returns the exit code. */
export async function demo(flags: DemoFlags, terminal: Terminal): Promise<number> {
  const { mutant } = flags;
  const contract = await openContract(terminal.cwd);
  const wrong = mutant === undefined ? undefined : await openMutant(contract, mutant);
  const target = await referenceTarget(toRawProfile(flags), flags.port, wrong?.options());
  const preface = wrong && `The reference is the mutant ${wrong.id}: ${wrong.title}`;
  const call = { flags: [], embedded: mutant === undefined ? {} : { mutant } };
  return judge({ contract, target, flags, preface, call }, terminal);
}
