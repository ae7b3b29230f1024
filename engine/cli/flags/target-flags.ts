import { Option, type Command } from 'commander';
import { WrongUse, type Environment } from '../../core/model/index.ts';
import { collectNames } from './list.ts';

/** Flags that say which target is meant. */
export interface TargetFlags {
  readonly baseUrl?: string;
  readonly config?: string;
  readonly environment?: Environment;
  readonly spec?: string;
  readonly allowHost?: readonly string[];
}

/** Adds the base URL and the flags that say which target is meant. */
export function addTargetFlags(command: Command): Command {
  const named = command.argument('[base-url]', 'the target; else ASSAY_BASE_URL or the profile');
  return addProfileFlags(named.option('--base-url <url>', 'the same as [base-url]'));
}

/** Returns the base URL that was given, as an argument or as a flag. */
export function givenBaseUrl(
  argument: string | undefined,
  { baseUrl }: Pick<TargetFlags, 'baseUrl'>,
): string | undefined {
  if (argument === undefined || baseUrl === undefined || argument === baseUrl) return baseUrl ?? argument;
  throw new WrongUse(`The target is given twice, as ${argument} and as --base-url ${baseUrl}; give one of them.`);
}

/** Adds the flags that say which target is meant, but for its base URL. */
export function addProfileFlags(command: Command): Command {
  const environment = new Option('--environment <name>', 'where the target runs, which decides what may be sent');
  return addSpecFlag(
    command
      .option('--config <file>', 'the profile; else assay.config.{ts,mjs,yaml,yml,json} in this folder')
      .addOption(environment.choices(['local', 'staging', 'production']))
      .option(
        '--allow-host <host>',
        'a host besides the target that arrangements may send requests to (repeatable)',
        collectNames,
      ),
  );
}

/** Adds the flag that names another contract. */
export function addSpecFlag(command: Command): Command {
  return command.option('--spec <folder>', 'the contract: a folder, or the name of a built-in one, such as ledger');
}
