import { Option, type Command } from 'commander';
import type { Environment } from '../../core/model/index.ts';
import { collectNames } from './list.ts';

/** Flags that say which target is meant. */
export interface TargetFlags {
  readonly config?: string;
  readonly environment?: Environment;
  readonly spec?: string;
  readonly allowHost?: readonly string[];
}

/** Adds the base URL and the flags that say which target is meant. */
export function addTargetFlags(command: Command): Command {
  return addProfileFlags(command.argument('[base-url]', 'the target; else ASSAY_BASE_URL or the profile'));
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
