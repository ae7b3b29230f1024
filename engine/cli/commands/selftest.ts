import { Command } from 'commander';
import { isWell, renderKillTable, runSelftest, type KillRow, type Selftest } from '../../selftest/index.ts';
import { openContract } from '../../session/open-contract.ts';
import { collectNames } from '../flags/list.ts';
import { readCount } from '../flags/numbers.ts';
import type { MakeCommand } from './command.ts';

interface SelftestFlags {
  readonly only: readonly string[];
  readonly seeds: number;
  readonly full?: boolean;
  readonly table?: boolean;
}

/** `assay selftest`: shows that every mutant is found and that nothing is held against a faithful server. */
export const makeSelftest: MakeCommand = (terminal, done) =>
  new Command('selftest')
    .description('run every mutant of the reference, which must be found, and the faithful ones, which must not')
    .option('--only <ids>', 'only these mutants (repeatable, commas); see: assay list mutants', collectNames, [])
    .option('--seeds <n>', 'how many seeds', readCount, 1)
    .option('--full', 'judge each mutant by every case, not by a sample')
    .option('--table', 'print the whole kill table as Markdown')
    .addHelpText('after', EXAMPLES)
    .action(async ({ only, seeds, full, table }: SelftestFlags) => {
      const contract = await openContract(terminal.cwd);
      let count = 0;
      const selftest = await runSelftest({
        contract,
        seeds: Array.from({ length: seeds }, (_, index) => index + 1),
        sample: full === true ? Infinity : SAMPLE,
        ...(only.length > 0 && { only }),
        onKill: ({ mutant }) => {
          count += 1;
          terminal.showLive(`${count} mutants, ${mutant}`);
        },
      });
      if (table === true) terminal.print(renderKillTable(selftest.mutants));
      complaintsOf(selftest).forEach(terminal.print);
      terminal.print(`Exit code ${selftest.isGreen ? 0 : 1}: ${summarise(selftest)}`);
      done(selftest.isGreen ? 0 : 1);
    });

function complaintsOf({ mutants, faithful }: Selftest): readonly string[] {
  return [
    ...mutants.filter((row) => !isWell(row)).map(describe),
    ...faithful.flatMap(({ server, seed, complaints }) =>
      complaints.map((complaint) => `faithful server "${server}", seed ${seed}: ${complaint}`),
    ),
  ];
}

function describe({ mutant, clauses, isKilled, others }: KillRow): string {
  return isKilled
    ? `${mutant}: found under ${clauses.join(', ')}, but also under ${others.join(', ')}`
    : `${mutant}: survives; it should be found under ${clauses.join(', ')}`;
}

function summarise({ mutants, faithful }: Selftest): string {
  const killed = mutants.filter(({ isKilled }) => isKilled).length;
  const clean = faithful.filter(({ complaints }) => complaints.length === 0).length;
  const servers =
    faithful.length === 0 ? '' : `, nothing is held against ${clean} of ${faithful.length} faithful servers`;
  return `${killed} of ${mutants.length} mutants are found${servers}`;
}

const SAMPLE = 12;

const EXAMPLES = `
Examples:
  assay selftest                                 every mutant, by its own cases and a sample of others
  assay selftest --only missing-key:status       one mutant

Exit codes: 0 all is well, 1 a mutant survives or a faithful server is blamed, 2 wrong use.`;
