import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { addChecksOfFile } from '../../session/own/add-checks-of-file.ts';
import type { ListFlags } from '../commands/list.ts';
import { loadListing, type ListingName } from '../listings/index.ts';
import { filterRows, tableOf } from '../listings/listed.ts';
import type { Terminal } from '../terminal.ts';
import { toJson } from '../texts/to-json.ts';

/** Names what the contract holds, and returns the exit code. */
export async function list(
  name: ListingName,
  { spec, config, where = [], json }: ListFlags,
  terminal: Terminal,
): Promise<number> {
  const given = await openContract(terminal.cwd, await chooseSpec({ spec, config }, terminal));
  const { contract } = await addChecksOfFile(given, config, terminal);
  const listed = (await loadListing(name))(contract);
  const rows = filterRows(listed, where);
  (json === true ? [toJson(rows)] : tableOf(listed, rows)).forEach(terminal.print);
  return 0;
}
