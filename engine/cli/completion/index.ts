import type { Shell } from '../commands/completion.ts';
import { completeBash } from './bash.ts';
import type { CompletionScript } from './describe-commands.ts';
import { completeFish } from './fish.ts';
import { completeZsh } from './zsh.ts';

/** What makes the script of each shell. */
export const completions: Readonly<Record<Shell, CompletionScript>> = {
  bash: completeBash,
  zsh: completeZsh,
  fish: completeFish,
};

export { describeCommands } from './describe-commands.ts';
