import { closeSync, openSync, writeSync } from 'node:fs';
import type { Entry } from '../../core/model/index.ts';
import type { RunFacts } from '../../core/model/index.ts';

/** The first line of a journal: which run it is of. */
export interface JournalStart {
  readonly type: 'start';
  readonly format: 'assay-journal/1';
  readonly contract: { readonly name: string; readonly digest: string };
  readonly facts: Pick<RunFacts, 'run' | 'version' | 'target' | 'started' | 'seed' | 'depth' | 'constraintsTotal'>;
}

/** A line of a journal. */
export type JournalLine =
  | JournalStart
  | { readonly type: 'entry'; readonly at: string; readonly entry: Entry }
  | { readonly type: 'end'; readonly facts: RunFacts };

/** The append-only record of a run. */
export interface Journal {
  readonly append: (line: JournalLine) => void;
  readonly close: () => void;
}

/** Opens a journal; each line is handed to the operating system as it happens, so that a killed run leaves what it did. */
export function openJournal(file: string): Journal {
  const handle = openSync(file, 'w');
  return {
    append: (line) => {
      writeSync(handle, `${JSON.stringify(line)}\n`);
    },
    close: () => {
      closeSync(handle);
    },
  };
}
