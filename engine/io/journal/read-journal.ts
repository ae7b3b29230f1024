import { createInterface } from 'node:readline';
import { WrongUse, type Entry, type RefreshRecord, type RunFacts } from '../../core/model/index.ts';
import { openText } from './open-text.ts';
import type { EntryLine, JournalLine, JournalStart, ResumedLine } from './journal.ts';

/** What a journal holds. */
export interface ReadJournal {
  readonly start: JournalStart;
  /** One for each case: the last. */
  readonly lines: readonly EntryLine[];
  readonly entries: readonly Entry[];
  /** What the run had found, besides entries, when it was resumed the last time. */
  readonly before?: ResumedLine['before'];
  /** Times since then at which a key was made anew. */
  readonly refreshes: readonly RefreshRecord[];
  /** The entries of the time after that. */
  readonly since: readonly Entry[];
  /** Absent where the run was killed. */
  readonly end?: RunFacts;
  /** When the last line was written, ISO 8601. */
  readonly last: string;
}

/** Reads a journal; a last line that was cut off is left out. Throws `WrongUse` for a file that is none. */
export async function readJournal(file: string): Promise<ReadJournal> {
  const lines = await readLines(file);
  const [start] = lines;
  if (start?.type !== 'start') {
    throw new WrongUse(`${file} is not a journal of assay: its first line does not start a run.`);
  }
  const entryLines = lines.filter((line) => line.type === 'entry');
  const own = [...new Map(entryLines.map((line) => [line.entry.case, line])).values()];
  const before = lines.findLast((line) => line.type === 'resumed')?.before;
  const since = lines.slice(lines.findLastIndex(({ type }) => type === 'resumed') + 1);
  const end = lines.findLast((line) => line.type === 'end')?.facts;
  return {
    start,
    lines: own,
    entries: own.map(({ entry }) => entry),
    ...(before === undefined ? {} : { before }),
    refreshes: since.flatMap((line) => (line.type === 'refresh' ? [line.refresh] : [])),
    since: since.flatMap((line) => (line.type === 'entry' ? [line.entry] : [])),
    ...(end === undefined ? {} : { end }),
    last: entryLines.at(-1)?.at ?? start.facts.started,
  };
}

async function readLines(file: string): Promise<readonly JournalLine[]> {
  const lines: JournalLine[] = [];
  let broken: number | undefined;
  let number = 0;
  try {
    for await (const text of createInterface({ input: openText(file), crlfDelay: Infinity })) {
      number += 1;
      if (text.trim() === '') continue;
      if (broken !== undefined) throw new WrongUse(`${file}:${broken}:1: the line is no JSON; the journal is damaged.`);
      const line = parseLine(text);
      if (line === undefined) broken = number;
      else lines.push(line);
    }
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(
      `The journal ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return lines;
}

function parseLine(text: string): JournalLine | undefined {
  try {
    return JSON.parse(text) as JournalLine; // written by openJournal
  } catch {
    return undefined;
  }
}
