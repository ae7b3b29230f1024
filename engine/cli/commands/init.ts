import { Command } from 'commander';
import type { MakeCommand } from './command.ts';

/** The profile that it writes. */
export const PROFILE_FILE = 'assay.config.yaml';

/** The flags of `assay init`. */
export interface InitFlags {
  readonly force?: boolean;
}

/** `assay init`: writes a profile with every key explained. */
export const makeInit: MakeCommand = (terminal, done) =>
  new Command('init')
    .description(`write ${PROFILE_FILE}, a profile with every key explained`)
    .argument('[base-url]', 'where the API answers, without its base path')
    .option('--force', 'write over a profile that is there')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string | undefined, flags: InitFlags) => {
      const { init } = await import('../actions/init.ts');
      done(await init(given, flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay init https://staging.example.com && assay check   write a profile, then see whether the target can be judged`;
