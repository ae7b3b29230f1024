import { isWell, renderKillTable, runSelftest, type KillRow, type Selftest } from '../../selftest/index.ts';
import { openContract } from '../../session/open-contract.ts';
import type { SelftestFlags } from '../commands/selftest.ts';
import type { Terminal } from '../terminal.ts';

/** Runs the mutants and the faithful servers, and returns the exit code. */
export async function selftest({ only, seeds, full, table, spec }: SelftestFlags, terminal: Terminal): Promise<number> {
  const contract = await openContract(terminal.cwd, spec);
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
  return selftest.isGreen ? 0 : 1;
}

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
