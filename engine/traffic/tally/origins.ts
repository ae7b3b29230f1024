import type { TrafficSummary } from '../../core/model/index.ts';

/** Counts exchanges by the origin that they went to. */
export interface Origins {
  readonly add: (origin: string, isOfApi: boolean) => void;
  readonly list: () => TrafficSummary['origins'];
}

/** Returns a count of origins: those of the API first, and the most frequent ones. */
export function createOrigins(): Origins {
  const known = new Map<string, { origin: string; exchanges: number; ofApi: number }>();
  return {
    add: (origin, isOfApi) => {
      // Pages of advertisements go to thousands.
      const name = known.has(origin) || known.size < MOST || isOfApi ? origin : OTHERS;
      const own = known.get(name) ?? { origin: name, exchanges: 0, ofApi: 0 };
      known.set(name, own);
      own.exchanges += 1;
      if (isOfApi) own.ofApi += 1;
    },
    list: () =>
      [...known.values()]
        .sort((one, other) => other.ofApi - one.ofApi || other.exchanges - one.exchanges)
        .slice(0, SHOWN),
  };
}

const MOST = 1000;
const SHOWN = 50;
const OTHERS = 'other origins';
