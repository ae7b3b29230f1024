import type { Entry } from '../core/model/index.ts';

/** Keeps entries until they are asked for, and those who ask until the entry is there. */
export interface Ledger {
  readonly note: (entry: Entry) => void;
  /** Resolves with the entry of a case, or with undefined where the run ended without one. */
  readonly entryOf: (caseId: string) => Promise<Entry | undefined>;
  /** No more entries come. */
  readonly close: () => void;
}

/** Returns a ledger without entries. */
export function createLedger(): Ledger {
  const entries = new Map<string, Entry>();
  const waiting = new Map<string, (entry: Entry | undefined) => void>();
  let isClosed = false;
  return {
    note: (entry) => {
      entries.set(entry.case, entry);
      waiting.get(entry.case)?.(entry);
      waiting.delete(entry.case);
    },
    entryOf: (caseId) => {
      const entry = entries.get(caseId);
      if (entry !== undefined || isClosed) return Promise.resolve(entry);
      return new Promise((resolve) => waiting.set(caseId, resolve));
    },
    close: () => {
      isClosed = true;
      for (const resolve of waiting.values()) resolve(undefined);
      waiting.clear();
    },
  };
}
