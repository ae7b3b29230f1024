import { Command } from 'commander';
import { readVersion } from '../session/version.ts';
import { commands } from './commands/index.ts';
import { explainError } from './explain-error.ts';
import type { Io } from './io.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Runs the command line and returns its exit code; nothing that happens makes it reject. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const terminal = createTerminal(io, !argv.includes('--no-color'));
  let exitCode = 0;
  const program = makeProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explainError(error, terminal, argv.includes('--debug'));
  }
}

function makeProgram(terminal: Terminal, done: (exitCode: number) => void): Command {
  const program = new Command('assay')
    .description('Checks whether an HTTP API keeps the error contract it documents.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: (text) => {
        terminal.print(text.trimEnd());
      },
      writeErr: (text) => {
        terminal.complain(text.trimEnd());
      },
    })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  for (const make of Object.values(commands)) {
    program.addCommand(
      make(terminal, done)
        .option('--debug', 'print the stack trace of what goes wrong')
        .option('--no-color', 'print no colours')
        .copyInheritedSettings(program),
    );
  }
  return program;
}

const EXAMPLES = `
Examples:
  assay demo                                     judge the embedded reference and write the HTML report
  assay run https://staging.example.com --environment staging
                                                 judge a target; the key comes from ASSAY_KEYS_SANDBOX
  assay explain already-submitted                say what a clause asks for and how it is checked

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told, 129, 130 or 143 interrupted.`;
