import { Command } from 'commander';
import { collectNames } from '../flags/list.ts';
import { givenBaseUrl } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The profile that it writes. */
export const PROFILE_FILE = 'assay.config.yaml';

/** The flags of `assay init`. */
export interface InitFlags {
  readonly force?: boolean;
  readonly from?: string;
  readonly baseUrl?: string;
  readonly calibrate?: boolean;
  readonly allowNetworkRefs?: readonly string[];
}

/** `assay init`: writes a profile with every key explained, and a contract where it is given a document to derive it from. */
export const makeInit: MakeCommand = (terminal, done) =>
  new Command('init')
    .description(
      `write ${PROFILE_FILE}, a profile with every key explained, or a contract derived from an OpenAPI document`,
    )
    .argument('[base-url]', 'where the API answers, without its base path')
    .option('--from <file>', 'an OpenAPI document (3.0, 3.1 or 3.2): derive a contract into spec/<name>/')
    .option('--base-url <url>', 'the same as [base-url]')
    .option(
      '--calibrate',
      'with --from: send each valid request and each broken body, and require what the target keeps',
    )
    .option(
      '--allow-network-refs <hosts>',
      'with --from: fetch what the document refers to on these hosts (repeatable, commas), without credentials',
      collectNames,
    )
    .option('--force', 'write over a profile and a derived contract that are there; rulings stay')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string | undefined, flags: InitFlags) => {
      const { init } = await import('../actions/init.ts');
      done(await init(givenBaseUrl(given, flags), flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay init https://staging.example.com && assay check   write a profile, then see whether the target can be judged
  assay init --from openapi.yaml --base-url http://127.0.0.1:8080
                                                 derive a contract from a document, with a profile that names it
  assay init --from openapi.yaml --calibrate --force      the same anew, and require what the target was seen to keep`;
