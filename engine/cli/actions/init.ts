import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mainKeyOf, WrongUse } from '../../core/model/index.ts';
import { guessEnvironment, judgeBaseUrl } from '../../io/load/index.ts';
import { openContract } from '../../session/open-contract.ts';
import { schemaFrom } from '../../session/schema-from.ts';
import { shellWords } from '../../../reporters/replay-command.ts';
import { renderProfileTemplate } from '../texts/profile-template.ts';
import { PROFILE_FILE, type InitFlags } from '../commands/init.ts';
import type { Terminal } from '../terminal.ts';

/** Writes a profile with every key explained, and returns the exit code. */
export async function init(given: string | undefined, flags: InitFlags, terminal: Terminal): Promise<number> {
  const { force = false, from, calibrate = false, allowNetworkRefs: hosts = [] } = flags;
  const baseUrl = given ?? EXAMPLE_URL;
  const fault = judgeBaseUrl(baseUrl);
  if (fault !== undefined) throw new WrongUse(`The base URL is none: ${fault}.`);
  if (from !== undefined) {
    const { initFrom } = await import('../init/init-from.ts');
    return initFrom({ from, force, calibrate, hosts, ...(given !== undefined && { baseUrl: given }) }, terminal);
  }
  if (calibrate) throw new WrongUse('--calibrate goes with --from: it tries what was derived from a document.');
  if (hosts.length > 0)
    throw new WrongUse('--allow-network-refs goes with --from: it is about what a document refers to.');
  const environment = guessEnvironment(baseUrl) ?? 'staging';
  const contract = await openContract(terminal.cwd, undefined);
  const schema = schemaFrom(terminal.cwd, 'profile');
  const text = renderProfileTemplate({ baseUrl, environment, schema, contract });
  try {
    await writeFile(join(terminal.cwd, PROFILE_FILE), text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new WrongUse(explain(error));
  }
  const key = mainKeyOf(contract);
  const first = given === undefined ? 'Put in baseUrl, set' : 'Set';
  terminal.print(
    `Wrote ${PROFILE_FILE}. ${first} the variable ASSAY_KEYS_${key.toUpperCase()} to a ${key} key, then run: ${shellWords([...terminal.program, 'check'])}`,
  );
  return 0;
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
    return `${PROFILE_FILE} is there already; it was left as it is. --force writes over it.`;
  }
  return `${PROFILE_FILE} cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
}

const EXAMPLE_URL = 'https://staging.example.com';
