import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import type { ListFlags } from '../commands/list.ts';
import { loadListing, type ListingName } from '../listings/index.ts';
import { filterRows, tableOf } from '../listings/listed.ts';
import type { Terminal } from '../terminal.ts';
import { toJson } from '../texts/to-json.ts';

/** Names what the contract holds, and returns the exit code. */
export async function list(
  name: ListingName,
  { spec, where = [], json }: ListFlags,
  terminal: Terminal,
): Promise<number> {
  const contract = await openContract(terminal.cwd, await chooseSpec({ spec }, terminal));
  const listed = (await loadListing(name))(contract);
  const rows = filterRows(listed, where);
  (json === true ? [toJson(rows)] : tableOf(listed, rows)).forEach(terminal.print);
  return 0;
}
