import type { Entry, RefreshRecord, RunFacts } from '../core/model/index.ts';
import { isIncident, uniteIncidents } from '../core/unite/index.ts';
import { openJournal, type Journal, type JournalLine, type JournalStart } from '../io/journal/index.ts';
import { explainFault } from '../io/output/index.ts';
import { redactEntry, type RedactedEntry, type Redactor } from '../io/redact/index.ts';
import type { Earlier } from './resume-run.ts';

/** Keeps what happens in a run, without secrets. */
export interface RunRecord {
  /** Keeps an entry; gives it as it is kept. */
  readonly keep: (entry: Entry) => Entry;
  /** Keeps what is known so far of an incident that more may be known of later. */
  readonly keepSoFar: (incident: Entry) => void;
  /** Keeps that a key was made anew. */
  readonly keepRefresh: (refresh: RefreshRecord) => void;
  /** Returns why the journal is not whole, once everything until here is on its way. */
  readonly trouble: () => string | undefined;
  /** Ends the journal; what then cannot be written is returned. */
  readonly end: (facts: RunFacts) => string | undefined;
  readonly close: () => void;
}

/** How a record is kept. */
export interface RecordOptions {
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  /** The journal's file; without it nothing is written. */
  readonly file: string | undefined;
  readonly onEntry: ((entry: Entry) => void) | undefined;
  /** Told once, when the journal cannot be written any more: a run without its record is not to go on. */
  readonly onTrouble: () => void;
}

/** Starts the record of a run, with what the run had already where it is resumed. */
export function openRecord(start: JournalStart, earlier: Earlier | undefined, options: RecordOptions): RunRecord {
  const { redactor, signal, file, onEntry, onTrouble } = options;
  const journal = file === undefined ? undefined : openJournal(file, headOf(start, earlier));
  let trouble: string | undefined;
  const tryJournal = (use: (journal: Journal) => void): void => {
    if (journal === undefined || trouble !== undefined) return;
    try {
      use(journal);
    } catch (error) {
      trouble = `the journal could not be written: ${explainFault(error)}`;
      onTrouble();
    }
  };
  const incidents = new Map((earlier?.kept ?? []).map(({ entry }) => [entry.case, entry]));
  const write = (entry: Entry): RedactedEntry => {
    const { entry: redacted, json: redactedJson } = redactEntry(entry, redactor);
    const before = isIncident(redacted) ? incidents.get(redacted.case) : undefined;
    const kept = before === undefined ? redacted : uniteIncidents(before, redacted);
    const line = { type: 'entry', at: new Date().toISOString(), ...(signal.aborted ? LATE : {}) } as const;
    const json = before === undefined ? redactedJson : JSON.stringify(kept);
    tryJournal((open) => {
      open.appendEntry(line, json);
    });
    return { entry: kept, json };
  };
  let entries = 0;
  return {
    keep: (entry) => {
      const { entry: kept, json } = write(entry);
      onEntry?.(kept);
      entries += 1;
      // The journal has them; memory is not to grow with the number of exchanges.
      const isLeftToJournal =
        journal !== undefined && trouble === undefined && entries > MOST_WHOLE && kept.outcome === 'pass';
      return isLeftToJournal ? { ...kept, exchanges: [] } : copyOf(json);
    },
    keepSoFar: write,
    keepRefresh: (refresh) => {
      tryJournal((open) => {
        open.append(redactor.redact({ type: 'refresh', refresh }));
      });
    },
    trouble: () => {
      tryJournal((open) => {
        open.flush();
      });
      return trouble;
    },
    end: (facts) => {
      tryJournal((open) => {
        open.append({ type: 'end', facts });
        open.flush();
      });
      return trouble;
    },
    close: () => {
      try {
        journal?.close();
      } catch {
        // It was told when it could not be written.
      }
    },
  };
}

const LATE = { late: true } as const;

// Where V8 sees that what a line of code makes lives long, it makes all that the line makes where garbage is dear.
function copyOf(json: string): Entry {
  return JSON.parse(json) as Entry; // it was one
}

// Past so many entries, those that passed keep no exchanges.
const MOST_WHOLE = 2000;

function headOf(start: JournalStart, earlier: Earlier | undefined): readonly JournalLine[] {
  if (earlier === undefined) return [start];
  const { kept, before } = earlier;
  return [start, ...kept, { type: 'resumed', at: new Date().toISOString(), before }];
}
