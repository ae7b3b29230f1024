import { Command } from 'commander';
import { readVersion } from '../session/version.ts';
import type { MakeCommand } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { explainError } from './explain-error.ts';
import type { Io } from './io.ts';
import { nameCalls } from './name-calls.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Runs the command line and returns its exit code; nothing that happens makes it reject. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const terminal = createTerminal(io, !argv.includes('--no-color'));
  let exitCode = 0;
  try {
    const program = makeProgram(terminal);
    for (const make of chooseCommands(argv)) {
      program.addCommand(
        make(terminal, (code) => {
          exitCode = code;
        })
          .option('--debug', 'print the stack trace of what goes wrong')
          .option('--no-color', 'print no colours')
          .copyInheritedSettings(program),
      );
    }
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explainError(error, terminal, argv.includes('--debug'));
  }
}

function makeProgram(terminal: Terminal): Command {
  return new Command('assay')
    .description('Checks whether an HTTP API keeps the error contract it documents.')
    .version(readVersion(), VERSION, 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: (text) => {
        terminal.print(nameCalls(text.trimEnd(), terminal.program));
      },
      writeErr: (text) => {
        terminal.complain(nameCalls(text.trimEnd(), terminal.program));
      },
    })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
}

// The one that is called; for help, completion, and for what is no command, all.
function chooseCommands([name = '']: readonly string[]): readonly MakeCommand[] {
  if (name === VERSION) return [];
  const own = commands[name];
  return own === undefined || name === COMPLETION ? Object.values(commands) : [own];
}

const VERSION = '--version';
const COMPLETION = 'completion';

const EXAMPLES = `
Examples:
  assay demo                                     judge the embedded reference and write the HTML report
  assay run https://staging.example.com --environment staging
                                                 judge a target; the key comes from ASSAY_KEYS_SANDBOX
  assay explain already-submitted                say what a clause asks for and how it is checked

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told, 129, 130 or 143 interrupted.`;
