import type { Entry, RunFacts } from '../core/model/index.ts';
import { isIncident, uniteIncidents } from '../core/unite/index.ts';
import { openJournal, type JournalLine, type JournalStart } from '../io/journal/index.ts';
import { redactEntry, type Redactor } from '../io/redact/index.ts';
import type { Earlier } from './resume-run.ts';

/** Keeps what happens in a run, without secrets. */
export interface RunRecord {
  /** Keeps an entry; gives it as it is kept. */
  readonly keep: (entry: Entry) => Entry;
  /** Keeps what is known so far of an incident that more may be known of later. */
  readonly keepSoFar: (incident: Entry) => void;
  readonly end: (facts: RunFacts) => void;
  readonly close: () => void;
}

/** How a record is kept. */
export interface RecordOptions {
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  /** The journal's file; without it nothing is written. */
  readonly file: string | undefined;
  readonly onEntry: ((entry: Entry) => void) | undefined;
}

/** Starts the record of a run, with what the run had already where it is resumed. */
export function openRecord(start: JournalStart, earlier: Earlier | undefined, options: RecordOptions): RunRecord {
  const { redactor, signal, file, onEntry } = options;
  const journal = file === undefined ? undefined : openJournal(file, headOf(start, earlier));
  const incidents = new Map((earlier?.kept ?? []).map(({ entry }) => [entry.case, entry]));
  const write = (entry: Entry): Entry => {
    const { entry: redacted, json } = redactEntry(entry, redactor);
    const before = isIncident(redacted) ? incidents.get(redacted.case) : undefined;
    const kept = before === undefined ? redacted : uniteIncidents(before, redacted);
    const line = { type: 'entry', at: new Date().toISOString(), ...(signal.aborted ? LATE : {}) } as const;
    journal?.appendEntry(line, before === undefined ? json : JSON.stringify(kept));
    return kept;
  };
  let entries = 0;
  return {
    keep: (entry) => {
      const kept = write(entry);
      onEntry?.(kept);
      entries += 1;
      // The journal has them; memory is not to grow with the number of exchanges.
      const isLeftToJournal = journal !== undefined && entries > MOST_WHOLE && kept.outcome === 'pass';
      return isLeftToJournal ? { ...kept, exchanges: [] } : kept;
    },
    keepSoFar: write,
    end: (facts) => {
      journal?.append({ type: 'end', facts });
    },
    close: () => {
      journal?.close();
    },
  };
}

const LATE = { late: true } as const;

// Past so many entries, those that passed keep no exchanges.
const MOST_WHOLE = 2000;

function headOf(start: JournalStart, earlier: Earlier | undefined): readonly JournalLine[] {
  if (earlier === undefined) return [start];
  const { kept, before } = earlier;
  return [start, ...kept, { type: 'resumed', at: new Date().toISOString(), before }];
}
