import { Argument, Command } from 'commander';
import type { MakeCommand } from './command.ts';

/** The shells that can complete the command line. */
export type Shell = 'bash' | 'zsh' | 'fish';

const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish'];

/** `assay completion`: prints the script by which a shell completes the command line. */
export const makeCompletion: MakeCommand = (terminal, done) =>
  new Command('completion')
    .description('print the script by which a shell completes commands, flags and their values')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell, _: unknown, command: Command) => {
      const { completion } = await import('../actions/completion.ts');
      done(completion(shell, command.parent?.commands ?? [], terminal));
    });

const EXAMPLES = `
Examples:
  source <(assay completion bash)                in ~/.bashrc
  source <(assay completion zsh)                 in ~/.zshrc, behind compinit
  assay completion fish | source                 in ~/.config/fish/config.fish`;
