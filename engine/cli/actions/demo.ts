import { openContract } from '../../session/open-contract.ts';
import { embeddedTarget } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { judge } from '../run/judge.ts';
import type { DemoFlags } from '../commands/demo.ts';
import type { Terminal } from '../terminal.ts';

/** Judges the embedded reference, and returns the exit code. */
export async function demo(flags: DemoFlags, terminal: Terminal): Promise<number> {
  const { mutant, spec } = flags;
  const contract = await openContract(terminal.cwd, spec);
  const { wrong, ...target } = await embeddedTarget(contract, toRawProfile(flags), flags.port, mutant);
  const preface = wrong && `The reference is the mutant ${wrong.id}: ${wrong.title}`;
  const named = spec === undefined ? [] : ['--spec', spec];
  const call = { flags: named, embedded: mutant === undefined ? {} : { mutant } };
  return judge({ contract, target, flags, preface, call }, terminal);
}
