import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { WrongUse } from '../../core/model/index.ts';
import { PROFILE_TEMPLATE } from '../texts/profile-template.ts';
import type { MakeCommand } from './command.ts';

/** `assay init`: writes a profile with every key explained. */
export const makeInit: MakeCommand = (terminal, done) =>
  new Command('init')
    .description(`write ${FILE}, a profile with every key explained`)
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      try {
        await writeFile(join(terminal.cwd, FILE), PROFILE_TEMPLATE, { flag: 'wx' });
      } catch (error) {
        throw new WrongUse(explain(error));
      }
      terminal.print(`Wrote ${FILE}. Fill in baseUrl and keys.sandbox, then run: assay check`);
      done(0);
    });

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
    return `${FILE} is there already; it was left as it is.`;
  }
  return `${FILE} cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
}

const FILE = 'assay.config.yaml';

const EXAMPLES = `
Examples:
  assay init && assay check                      write a profile, then see whether the target can be judged`;
