import { WrongUse, type Contract, type Report } from '../core/model/index.ts';
import { makeReport, type Demands, type RunFacts } from '../core/report/index.ts';
import { readJournal, type ReadJournal } from '../io/journal/index.ts';
import { countEntries } from './count-entries.ts';

/** Makes the report of a journal again; one of a run that was killed is inconclusive at best and says so. */
export async function reportJournal(file: string, contract: Contract, demands: Demands): Promise<Report> {
  const journal = await readJournal(file);
  const { name, digest } = journal.start.contract;
  if (digest !== contract.digest) {
    throw new WrongUse(
      `${file} was made with another contract (${name}, ${digest.slice(0, 12)}) than this one (${contract.name}, ${contract.digest.slice(0, 12)}). Give its folder with --spec, or use the version of assay that made it (${journal.start.facts.version}).`,
    );
  }
  return makeReport(contract, journal.entries, journal.end ?? killedFacts(contract, journal), demands);
}

function killedFacts(contract: Contract, { start, entries, last }: ReadJournal): RunFacts {
  return {
    ...start.facts,
    finished: last,
    counted: countEntries(contract, entries),
    leftovers: [],
    observations: [],
    endedEarly: 'the run was killed before its end',
  };
}
