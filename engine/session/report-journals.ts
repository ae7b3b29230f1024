import { WrongUse, type Contract, type Report, type RunFacts } from '../core/model/index.ts';
import { withOwnClauses } from '../core/own/index.ts';
import { makeReport, type Demands } from '../core/report/index.ts';
import { uniteEntries, uniteFacts } from '../core/unite/index.ts';
import { readJournal, type ReadJournal } from '../io/journal/index.ts';
import { checkShards, type NamedJournal } from './check-shards.ts';
import { killedFacts } from './killed-facts.ts';
import type { RunPart } from './open-demands.ts';

/**
 * Makes the report of one journal, or of all shards of a run, with the contract and the own checks that it was held to; one
 * that was killed is inconclusive at best and says so.
 */
export async function reportJournals(
  files: readonly string[],
  contract: Contract,
  demand: (part: RunPart, held: Contract) => Promise<Demands>,
): Promise<{ readonly report: Report; readonly contract: Contract }> {
  const named = await Promise.all(files.map(async (file) => ({ file, journal: await readJournal(file) })));
  named.forEach((one) => {
    checkContract(one, contract);
  });
  checkShards(named);
  const held = withOwnClauses(contract, named[0]?.journal.start.facts.own);
  const [first, ...rest] = named.map(({ journal }) => factsOf(held, journal));
  if (first === undefined) throw new WrongUse('Name the journal of a run, or those of all its shards.');
  const entries = uniteEntries(named.map(({ journal }) => journal.entries));
  const facts = rest.length === 0 ? first : uniteFacts([first, ...rest]);
  return { report: makeReport(held, entries, facts, await demand(partOf(named, facts), held)), contract: held };
}

function partOf(named: readonly NamedJournal[], { depth }: RunFacts): RunPart {
  const { only = [], skip = [], operations = [], fuzz = 0, walks = 0 } = named[0]?.journal.start.selection ?? {};
  return { selection: { only, skip, operations, fuzz, walks, depth }, isShard: false };
}

function checkContract({ file, journal: { start } }: NamedJournal, contract: Contract): void {
  const { name, digest } = start.contract;
  if (digest === contract.digest) return;
  throw new WrongUse(
    `${file} was made with another contract (${name}, ${digest.slice(0, 12)}) than this one (${contract.name}, ${contract.digest.slice(0, 12)}). Give its folder with --spec, or use the version of assay that made it (${start.facts.version}).`,
  );
}

function factsOf(contract: Contract, journal: ReadJournal): RunFacts {
  return journal.end ?? killedFacts(contract, journal);
}
