import type { Command } from 'commander';
import type { Shell } from '../commands/completion.ts';
import { completions, describeCommands } from '../completion/index.ts';
import { shellWords } from '../../../reporters/replay-command.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the script by which a shell completes the commands, and returns the exit code. */
export function completion(shell: Shell, commands: readonly Command[], terminal: Terminal): number {
  terminal.print(completions[shell](describeCommands(commands), shellWords(terminal.program)).trimEnd());
  return 0;
}
