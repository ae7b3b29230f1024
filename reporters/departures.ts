import { operationOf, type Call, type ClauseResult, type Entry, type Report } from '../engine/core/model/index.ts';
import { describeEntry } from './describe-finding.ts';
import { mainFinding } from './entry-groups.ts';
import { groupBy } from './group-by.ts';
import { formatCount } from './quantity.ts';

/** Entries that depart from one clause by one check at one place, for tools that follow a departure from run to run. */
export interface Departure {
  /** The same in every run that meets it: without its cases, how many they are, and what the target said. */
  readonly identity: string;
  readonly outcome: 'fail' | 'warn';
  readonly clause: string;
  /** Whether the baseline lists all of them. */
  readonly known: boolean;
  /** The entry that stands for all. */
  readonly first: Entry;
  readonly entries: readonly Entry[];
  readonly operations: readonly string[];
  /** Where the repository of the user has what it is about. */
  readonly place?: Place;
}

/** A line of a file, its path relative to the repository. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Lists the departures of a report, failures first. */
export function listDepartures(report: Report): readonly Departure[] {
  const clauses = new Map(report.clauses.map((clause) => [clause.id, clause]));
  return (['fail', 'warn'] as const).flatMap((outcome) => {
    const entries = report.entries.filter((entry) => entry.outcome === outcome);
    return [...groupBy(entries, identify)].flatMap(([identity, alike]) => {
      const [first] = alike;
      if (first === undefined) return [];
      const clause = mainFinding(first)?.clause ?? first.clause;
      const place = placeOf(clauses.get(clause), report.call?.files);
      return [
        {
          identity,
          outcome,
          clause,
          known: alike.every(({ known }) => known === true),
          first,
          entries: alike,
          operations: [...new Set(alike.map((entry) => operationOf(entry, mainFinding(entry))))],
          ...(place && { place }),
        },
      ];
    });
  });
}

/** Says what a departure is: the title of its first case, how many more there are, and its findings. */
export function describeDeparture({ first, entries }: Departure): string {
  const others = entries.length > 1 ? ` (and ${formatCount(entries.length - 1, 'case')} more)` : '';
  const shaky = first.unstable ? '\nUnstable: the same request was answered differently when it was sent again.' : '';
  return `${first.title} [${first.case}]${others}\n${describeEntry(first).join('\n')}${shaky}`;
}

function identify(entry: Entry): string {
  const finding = mainFinding(entry);
  const place = finding?.at.replace(/\d+/g, 'n') ?? '';
  return [finding?.clause ?? entry.clause, finding?.check ?? entry.outcome, place].join('\0');
}

type Files = NonNullable<Call['files']>;

// What is found is shown in the repository: at the clause where the contract is there, else at the profile that names the
// target. The contract that comes with the program is in nobody's repository.
function placeOf(clause: ClauseResult | undefined, { contract, profile }: Files = {}): Place | undefined {
  const at = clause?.at;
  if (contract !== undefined && at !== undefined)
    return { file: `${contract}/${at.file.replace(PACKAGE, '')}`, line: at.line };
  return profile === undefined ? undefined : { file: profile, line: 1 };
}

const PACKAGE = /^spec\/[^/]+\//;
