import type { AskedOfClients } from './asked-of-clients.ts';
import type { Watch } from './act.ts';
import { createBoundedMap } from './bounded-map.ts';

/** Watches how often in a second a client sends requests of one kind. */
export function watchPace({ pace }: AskedOfClients): Watch {
  if (pace === undefined) return () => [];
  const starts = createBoundedMap<readonly number[]>(MOST_REMEMBERED);
  return (act) => {
    const earlier = (starts.get(act.likeAs) ?? []).filter((ms) => act.startedMs - ms < SECOND_MS);
    const latest = [...earlier, act.startedMs];
    starts.set(act.likeAs, latest.slice(-MOST_COUNTED));
    if (latest.length < 2) return [];
    const seen = { clause: pace, check: 'pace', act } as const;
    if (latest.length <= pace.perSecond) return [seen];
    const departure = {
      at: 'requests in a second',
      expected: `${pace.perSecond} at the most`,
      received: String(latest.length),
    };
    return [{ ...seen, departure }];
  };
}

const SECOND_MS = 1000;
const MOST_REMEMBERED = 100;
const MOST_COUNTED = 100;
