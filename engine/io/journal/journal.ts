import { closeSync } from 'node:fs';
import { WrongUse, type Entry, type RefreshRecord, type RunFacts, type Selection } from '../../core/model/index.ts';
import { explainFault, writeAllSync } from '../output/index.ts';
import { openStarted } from './open-started.ts';

/** The first line of a journal: which run it is of. */
export interface JournalStart {
  readonly type: 'start';
  readonly format: 'assay-journal/1';
  readonly contract: { readonly name: string; readonly digest: string };
  /** What was selected, besides seed and depth. */
  readonly selection: Pick<Selection, 'only' | 'skip' | 'operations' | 'fuzz' | 'walks'>;
  /** Names of the reports beside the journal that belong to it. */
  readonly reports?: readonly string[];
  readonly facts: Pick<
    RunFacts,
    'run' | 'version' | 'target' | 'started' | 'seed' | 'depth' | 'constraintsTotal' | 'call' | 'shard' | 'own'
  >;
}

/** An entry with the moment at which it was there, ISO 8601. */
export interface EntryLine {
  readonly type: 'entry';
  readonly at: string;
  /** The run was interrupted before it was there, so that it may lack what the rest of the case would have shown. */
  readonly late?: true;
  readonly entry: Entry;
}

/** Says that the run was resumed here, and what it had found besides its entries until then. */
export interface ResumedLine {
  readonly type: 'resumed';
  readonly at: string;
  readonly before: Pick<RunFacts, 'counted' | 'leftovers' | 'observations'>;
}

/** Says that a key of the profile was made anew. */
export interface RefreshLine {
  readonly type: 'refresh';
  readonly refresh: RefreshRecord;
}

/** A line of a journal; an entry replaces an earlier one of the same case. */
export type JournalLine =
  JournalStart | EntryLine | ResumedLine | RefreshLine | { readonly type: 'end'; readonly facts: RunFacts };

/** The append-only record of a run. */
export interface Journal {
  readonly append: (line: JournalLine) => void;
  /** Appends the line of an entry whose JSON is there already. */
  readonly appendEntry: (line: Omit<EntryLine, 'entry'>, entryJson: string) => void;
  /** Hands what is waiting to the operating system. */
  readonly flush: () => void;
  readonly close: () => void;
}

/**
 * Opens a journal that begins with these lines; further lines are handed to the operating system within some milliseconds,
 * so that a killed run leaves what it did until then. A journal of the same name is replaced once the first lines are
 * written. Throws `WrongUse` where it cannot begin; what could not be written later is thrown at the next call.
 */
export function openJournal(file: string, head: readonly JournalLine[]): Journal {
  const handle = begin(file, head.map((line) => `${JSON.stringify(line)}\n`).join(''));
  let waiting = '';
  let failure: Error | undefined;
  // After a line that is there in part, none may follow.
  const flush = (): void => {
    if (failure !== undefined) throw failure;
    const text = waiting;
    waiting = '';
    try {
      writeAllSync(handle, text);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw failure;
    }
  };
  const flushLater = (): void => {
    try {
      flush();
    } catch {
      // The next call tells.
    }
  };
  const appendText = (json: string): void => {
    if (failure !== undefined) throw failure;
    if (waiting === '') setTimeout(flushLater, FLUSH_MS);
    waiting += `${json}\n`;
    if (waiting.length > MOST_WAITING) flush();
  };
  return {
    append: (line) => {
      appendText(JSON.stringify(line));
    },
    appendEntry: (line, entryJson) => {
      appendText(`${JSON.stringify(line).slice(0, -1)},"entry":${entryJson}}`);
    },
    flush,
    close: () => {
      try {
        flush();
      } finally {
        // Standard output and the like stay open for who else writes to them.
        if (handle > STANDARD) closeSync(handle);
      }
    },
  };
}

function begin(file: string, text: string): number {
  try {
    return openStarted(file, text);
  } catch (error) {
    throw new WrongUse(
      `The journal ${file} cannot be written: ${explainFault(error)}. Choose another with --journal, or none with --journal none.`,
    );
  }
}

const FLUSH_MS = 10;

const STANDARD = 2;

// Characters.
const MOST_WAITING = 16_384;
