import type { Case, Entry, Plan } from '../../core/model/index.ts';
import { formatCount } from '../../../reporters/quantity.ts';
import type { Terminal } from '../terminal.ts';

/** Is told how a run goes on, and shows it. */
export interface Progress {
  readonly onBegin: (candidate: Case) => () => void;
  readonly onEntry: (entry: Entry) => void;
  readonly onSend: () => void;
}

/** Shows a run's progress: for a person a live line that ends with what is running, else a line each quarter. */
export function createProgress(plan: Plan, terminal: Terminal | undefined): Progress {
  const total = plan.cases.filter(({ skip }) => skip === undefined).length;
  const started = performance.now();
  const running = new Set<Case>();
  let [done, failed, requests, shownAt, quarter] = [0, 0, 0, 0, 0];

  const show = (): void => {
    if (terminal?.isLive !== true || performance.now() - shownAt < REDRAW_MS) return;
    shownAt = performance.now();
    const seconds = (shownAt - started) / 1000;
    const left = done < LEAST_FOR_ESTIMATE ? [] : [`about ${Math.ceil((seconds / done) * (total - done))} s left`];
    const parts = [
      `${done}/${formatCount(total, 'case')}`,
      `${formatCount(requests, 'request')} (${Math.round(requests / seconds)}/s)`,
      `${failed} failed`,
      ...left,
    ];
    terminal.showLive([parts.join(', '), ...nameRunning(running)].join(' | '));
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
    onBegin: (candidate) => {
      running.add(candidate);
      show();
      return () => {
        running.delete(candidate);
      };
    },
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

// The one that runs longest is what the rest waits for.
function nameRunning(running: ReadonlySet<Case>): readonly string[] {
  const [first] = running;
  if (first === undefined) return [];
  const others = running.size === 1 ? '' : ` and ${running.size - 1} more`;
  return [`${first.title} [${first.operation.id}]${others}`];
}

const REDRAW_MS = 100;

// Before so many cases are done, the pace says nothing.
const LEAST_FOR_ESTIMATE = 10;
