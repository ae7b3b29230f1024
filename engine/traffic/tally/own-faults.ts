import type { RecordedExchange } from '../../core/model/index.ts';
import type { Judged } from '../judge/judged.ts';

/** An own check that could not be asked, where that came first. */
export interface NotedFault {
  readonly clause: string;
  readonly reason: string;
  readonly operation: string;
  readonly status: number;
  readonly at: string;
  readonly times: number;
  readonly shown: RecordedExchange;
}

/** Keeps the first fault of each own check, and counts them. */
export interface NotedFaults {
  readonly add: (judged: Judged, at: string, show: () => RecordedExchange) => void;
  readonly list: () => readonly NotedFault[];
}

/** Returns a collection without faults. */
export function createNotedFaults(): NotedFaults {
  const noted = new Map<string, NotedFault>();
  return {
    add: ({ ownFaults = [], operation, status }, at, show) => {
      for (const { clause, reason } of ownFaults) {
        const before = noted.get(clause);
        noted.set(
          clause,
          before === undefined
            ? { clause, reason, operation: operation.id, status, at, times: 1, shown: show() }
            : { ...before, times: before.times + 1 },
        );
      }
    },
    list: () => [...noted.values()],
  };
}
