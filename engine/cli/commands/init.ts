import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { WrongUse } from '../../core/model/index.ts';
import { guessEnvironment, judgeBaseUrl } from '../../io/load/index.ts';
import { schemaFrom } from '../../session/schema-from.ts';
import { renderProfileTemplate } from '../texts/profile-template.ts';
import type { MakeCommand } from './command.ts';

/** `assay init`: writes a profile with every key explained. */
export const makeInit: MakeCommand = (terminal, done) =>
  new Command('init')
    .description(`write ${FILE}, a profile with every key explained`)
    .argument('[base-url]', 'where the API answers, without its base path')
    .option('--force', 'write over a profile that is there')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string | undefined, { force = false }: { readonly force?: boolean }) => {
      const baseUrl = given ?? EXAMPLE_URL;
      const fault = judgeBaseUrl(baseUrl);
      if (fault !== undefined) throw new WrongUse(`The base URL is none: ${fault}.`);
      const environment = guessEnvironment(baseUrl) ?? 'staging';
      const text = renderProfileTemplate({ baseUrl, environment, schema: schemaFrom(terminal.cwd, 'profile') });
      try {
        await writeFile(join(terminal.cwd, FILE), text, { flag: force ? 'w' : 'wx' });
      } catch (error) {
        throw new WrongUse(explain(error));
      }
      const first = given === undefined ? 'Put in baseUrl, set' : 'Set';
      terminal.print(`Wrote ${FILE}. ${first} the variable ASSAY_KEYS_SANDBOX to a sandbox key, then run: assay check`);
      done(0);
    });

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
    return `${FILE} is there already; it was left as it is. --force writes over it.`;
  }
  return `${FILE} cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
}

const FILE = 'assay.config.yaml';
const EXAMPLE_URL = 'https://staging.example.com';

const EXAMPLES = `
Examples:
  assay init https://staging.example.com && assay check   write a profile, then see whether the target can be judged`;
