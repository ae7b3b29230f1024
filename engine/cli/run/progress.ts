import type { Entry, Plan } from '../../core/model/index.ts';
import { formatCount } from '../../../reporters/quantity.ts';
import type { Terminal } from '../terminal.ts';

/** Is told how a run goes on, and shows it. */
export interface Progress {
  readonly onEntry: (entry: Entry) => void;
  readonly onSend: () => void;
}

/** Shows a run's progress: a live line for a person, else a line each quarter. */
export function createProgress(plan: Plan, terminal: Terminal | undefined): Progress {
  const total = plan.cases.filter(({ skip }) => skip === undefined).length;
  const started = performance.now();
  let [done, failed, requests, shownAt, quarter] = [0, 0, 0, 0, 0];

  const show = (): void => {
    const seconds = (performance.now() - started) / 1000;
    if (terminal?.isLive !== true || performance.now() - shownAt < REDRAW_MS) return;
    shownAt = performance.now();
    const left = done < LEAST_FOR_ESTIMATE ? '' : `, about ${Math.ceil((seconds / done) * (total - done))} s left`;
    terminal.showLive(
      `${done}/${formatCount(total, 'case')}, ${formatCount(requests, 'request')} (${Math.round(requests / seconds)}/s), ${failed} failed${left}`,
    );
  };
  const tellQuarter = (): void => {
    const reached = Math.floor((4 * done) / Math.max(1, total));
    if (terminal === undefined || terminal.isLive || reached <= quarter) return;
    quarter = reached;
    terminal.complain(
      `${25 * quarter} % of ${formatCount(total, 'case')}, ${formatCount(requests, 'request')}, ${failed} failed`,
    );
  };
  return {
    onEntry: ({ outcome }) => {
      if (outcome === 'skip') return;
      done = Math.min(total, done + 1);
      if (outcome === 'fail') failed += 1;
      tellQuarter();
      show();
    },
    onSend: () => {
      requests += 1;
      show();
    },
  };
}

const REDRAW_MS = 100;

// Before so many cases are done, the pace says nothing.
const LEAST_FOR_ESTIMATE = 10;
