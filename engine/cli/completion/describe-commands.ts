import type { Command } from 'commander';

/** A command as far as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly CompletedFlag[];
  /** What its first argument may be; empty where that is open. */
  readonly choices: readonly string[];
}

/** A flag as far as a shell completes it. */
export interface CompletedFlag {
  /** Without the dashes. */
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** What its value may be; empty where that is open, or is a file. */
  readonly choices: readonly string[];
}

/** Makes the script that a shell loads; `call` is how this command line is called from it. */
export type CompletionScript = (commands: readonly CompletedCommand[], call: string) => string;

/** Describes commands for a shell, from what their help says. */
export function describeCommands(commands: readonly Command[]): readonly CompletedCommand[] {
  return commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    flags: command.options.flatMap(({ long = null, description, required, optional, argChoices = [] }) =>
      long === null
        ? []
        : [{ name: long.slice(2), description, takesValue: required || optional, choices: argChoices }],
    ),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  }));
}
