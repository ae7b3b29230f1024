import { WrongUse } from '../core/model/index.ts';
import { isIncident } from '../core/unite/index.ts';
import type { ReadJournal } from '../io/journal/index.ts';
import { compareStarts } from './compare-starts.ts';

/** A journal and the name of its file. */
export interface NamedJournal {
  readonly file: string;
  readonly journal: ReadJournal;
}

/** Throws `WrongUse` where journals are not all shards of one run, each of them once. */
export function checkShards(named: readonly NamedJournal[]): void {
  const [first, ...rest] = named;
  if (first === undefined) return;
  if (rest.length === 0 && first.journal.start.facts.shard === undefined) return;
  rest.forEach((other) => {
    checkSameRun(first, other);
  });
  checkNumbers(named);
  checkOverlap(named);
}

function checkSameRun(first: NamedJournal, other: NamedJournal): void {
  const differences = compareStarts(other.journal.start, first.journal.start);
  if (differences.length === 0) return;
  throw new WrongUse(`${other.file} and ${first.file} are not of one run: ${differences.join('; ')}.`);
}

function checkNumbers(named: readonly NamedJournal[]): void {
  const seen = new Map<number, string>();
  const of = named[0]?.journal.start.facts.shard?.of ?? 0;
  for (const { file, journal } of named) {
    const { shard } = journal.start.facts;
    if (shard === undefined) throw new WrongUse(`${file} is of a whole run; only the shards of one run are merged.`);
    if (shard.of !== of) throw new WrongUse(`${file} is one of ${shard.of} shards, the others of ${of}.`);
    const twice = seen.get(shard.index);
    if (twice !== undefined) throw new WrongUse(`${file} and ${twice} are both shard ${shard.index} of ${of}.`);
    seen.set(shard.index, file);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length === 0) return;
  const names =
    missing.length === 1 ? `Shard ${missing.join('')} of ${of} is` : `Shards ${missing.join(', ')} of ${of} are`;
  throw new WrongUse(`${names} missing. Name the journals of all shards.`);
}

function checkOverlap(named: readonly NamedJournal[]): void {
  const seen = new Map<string, string>();
  for (const { file, journal } of named) {
    for (const entry of journal.entries.filter((candidate) => !isIncident(candidate))) {
      const before = seen.get(entry.case);
      if (before !== undefined) throw new WrongUse(`The case ${entry.case} is in ${before} and in ${file}.`);
      seen.set(entry.case, file);
    }
  }
}
