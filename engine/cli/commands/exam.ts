import { Command, Option } from 'commander';
import { addDemandFlags } from '../flags/demand-flags.ts';
import { collectNames, collectValues } from '../flags/list.ts';
import { readPort, readPositive } from '../flags/numbers.ts';
import { addReportFlag } from '../flags/output-flags.ts';
import { addSpecFlag } from '../flags/target-flags.ts';
import type { ExamFlags } from '../exam/exam-flags.ts';
import type { MakeCommand } from './command.ts';

/** `assay exam`: judges a client. */
export const makeExam: MakeCommand = (terminal, done) => {
  const depths = new Option('--depth <depth>', 'how thorough').choices(['quick', 'standard', 'deep']).default('quick');
  const command = new Command('exam')
    .description('judge a client: does it keep what the documentation tells clients?')
    .argument('[command...]', 'the command that is the client, behind two dashes; it is run once for each sitting')
    .option(
      '--adapter',
      'the command is one process for all sittings: it reads a task a line and writes a line of each',
    )
    .option('--name <name>', 'how the client is called in the report (default: the name of the command)')
    .option(
      '--env <name=value>',
      'another variable for the command; {baseUrl}, {apiKey} and the like stand for values (repeatable)',
      collectValues,
    )
    .option('--only <ids>', 'only these sittings, or those of these clauses (repeatable, commas)', collectNames)
    .option(
      '--patience <seconds>',
      'end a client that sends nothing for so long (default: 12, with --serve 20)',
      readPositive,
    )
    .addOption(new Option('--demand <what>', 'what else a client has to do').choices(['retries']))
    .option('--serve', 'run no command: print an address and a key of each sitting, for a browser, a phone or Postman')
    .option(
      '--port <n>',
      'with --serve: the port of the first sitting, the others follow; keys stay the same',
      readPort,
    )
    .option('--tls', 'serve the sittings over https, with a throw-away authority that the command is told of')
    .option('--demo', 'examine a faithful client and one that is wrong in one thing, side by side')
    .addOption(depths);
  return addSpecFlag(addDemandFlags(addReportFlag(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: ExamFlags) => {
      const { exam } = await import('../actions/exam.ts');
      done(await exam(words, flags, terminal));
    });
};

const EXAMPLES = `
Examples:
  assay exam -- ./client.sh                      the command does $ASSAY_OPERATION at $ASSAY_BASE_URL with $ASSAY_API_KEY
  assay exam --name axios -- node client.mjs     a name for the report, and for: assay compare
  assay exam --env API_URL={baseUrl} -- ./client.sh
                                                 a client that looks for another variable
  assay exam --adapter -- node adapter.mjs       a client that also says what it understood
  assay exam --tls -- ./client.sh                the same over https
  assay exam --serve --port 4300 --only limited-read
                                                 a client that is no command: send to what is printed, Ctrl-C ends it
  assay exam --demo                              see what comes of it

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told, 130 or 143 interrupted.`;
