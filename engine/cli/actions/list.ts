import { openContract } from '../../session/open-contract.ts';
import type { TargetFlags } from '../flags/target-flags.ts';
import { listings, type ListingName } from '../listings/index.ts';
import type { Terminal } from '../terminal.ts';

/** Names what the contract holds, and returns the exit code. */
export async function list(name: ListingName, flags: Pick<TargetFlags, 'spec'>, terminal: Terminal): Promise<number> {
  const contract = await openContract(terminal.cwd, flags.spec);
  const listing = await listings[name]();
  listing(contract).forEach(terminal.print);
  return 0;
}
