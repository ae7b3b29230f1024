import { WrongUse, type Contract, type Entry, type Profile, type Report } from '../../core/model/index.ts';
import { planThese } from '../../core/plan/index.ts';
import { isIncident } from '../../core/unite/index.ts';
import type { Redactor } from '../../io/redact/index.ts';
import { judgeTarget } from '../judge-target.ts';
import { completeSelection } from '../wishes.ts';
import { compareEntries, type Again } from './compare-entries.ts';
import { createRebuild, type Rebuilt } from './rebuild-case.ts';

/** What is replayed, and against what. */
export interface Replay {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly report: Report;
  readonly entries: readonly Entry[];
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
}

/** A departure of a report, and what became of it. */
export interface Replayed {
  readonly recorded: Entry;
  readonly again: Again;
}

/** Sends the cases of recorded departures again, with all that they need arranged anew, and tells what became of each. */
export async function replayEntries(replay: Replay): Promise<readonly Replayed[]> {
  const { contract, profile, report, entries, redactor, signal } = replay;
  checkContract(contract, report);
  const rebuild = createRebuild(contract, profile);
  const rebuilt = await Promise.all(entries.map(async (recorded) => ({ recorded, ...(await rebuild(recorded)) })));
  const cases = new Map(rebuilt.flatMap((one) => ('case' in one ? [[one.case.id, one.case]] : [])));
  if (cases.size === 0) return rebuilt.map((one) => ({ recorded: one.recorded, again: findAgain(one, [], '') }));
  const { seed, depth } = report;
  const now = await judgeTarget({
    contract,
    profile,
    plan: planThese(contract, profile, [...cases.values()], seed),
    selection: completeSelection({ seed, depth }),
    demands: { failOn: [] },
    redactor,
    bail: false,
    signal,
  });
  return rebuilt.map((one) => ({ recorded: one.recorded, again: findAgain(one, now.entries, now.decidedBy) }));
}

type Pair = Rebuilt & { readonly recorded: Entry };

function findAgain(pair: Pair, entries: readonly Entry[], decidedBy: string): Again {
  if ('unknown' in pair) return { kind: 'unknown', reason: pair.unknown };
  const { recorded } = pair;
  const name = isIncident(recorded) ? recorded.case : pair.case.id;
  const now = entries.find((entry) => entry.case === name) ?? entries.find((entry) => entry.case === pair.case.id);
  return now === undefined ? { kind: 'unknown', reason: decidedBy } : compareEntries(recorded, now);
}

function checkContract(contract: Contract, report: Report): void {
  if (report.contract.digest === contract.digest) return;
  const [there, here] = [report.contract, contract].map(({ name, digest }) => `${name}, ${digest.slice(0, 12)}`);
  throw new WrongUse(
    `The report was made with another contract (${there ?? ''}) than this one (${here ?? ''}). Give its folder with --spec, or use the version of assay that made it (${report.assay.version}).`,
  );
}
