import type { Entry, Report } from '../core/model/index.ts';
import { judgeProgramRun, type ProgramRun } from '../session/program-run.ts';
import { createLedger } from './ledger.ts';

/** A run that goes on while tests wait for its entries. */
export interface BackgroundRun {
  /** Starts it with the cases of these ids, unless it was started before. */
  readonly start: (caseIds: readonly string[]) => void;
  readonly entryOf: (caseId: string) => Promise<Entry | undefined>;
  /** Resolves at the end of the run. */
  readonly report: () => Promise<Report>;
  /** Ends it where it still goes on, and waits until it has cleaned up. */
  readonly stop: () => Promise<void>;
}

/** Returns a run that has not started. */
export function createBackgroundRun(run: ProgramRun): BackgroundRun {
  const ledger = createLedger();
  const controller = new AbortController();
  let report: Promise<Report> | undefined;
  const judge = (caseIds: readonly string[]): Promise<Report> => {
    const plan = { cases: run.plan.cases.filter((planned) => caseIds.includes(planned.case.id)) };
    const settings = { signal: controller.signal, demands: { failOn: [] }, onEntry: ledger.note };
    return judgeProgramRun({ ...run, plan }, settings).finally(ledger.close);
  };
  return {
    start: (caseIds) => {
      if (report !== undefined) return;
      report = judge(caseIds);
      // Each test that waits for an entry tells of it.
      report.catch(ignore);
    },
    entryOf: ledger.entryOf,
    report: () => report ?? Promise.reject(new Error('The run has not started.')),
    stop: async () => {
      controller.abort();
      await report?.catch(ignore);
    },
  };
}

function ignore(): void {
  // Told elsewhere.
}
