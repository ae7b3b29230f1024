import type { Conversation } from '../../../engine/core/model/index.ts';
import { makeConversation, waiting } from '../conversations.ts';
import { judgeTable } from './judge-table.ts';

const limited = (waitMs: number, retryAfter: number): Conversation =>
  makeConversation([
    { atMs: 0, status: 429, retryAfter },
    { atMs: waitMs, status: 200 },
  ]);

judgeTable('retryAfter', {}, [
  ['as long as it says', 'kept', [limited(2000, 2)]],
  ['a second longer', 'kept', [limited(3000, 2)]],
  ['within the tolerance', 'kept', [limited(1951, 2)]],
  ['before the tolerance', 'broken', [limited(1949, 2)]],
  ['300 ms early', 'broken', [limited(1700, 2)]],
  ['at once after 0', 'kept', [limited(0, 0)]],
  ['early in one of two', 'broken', [limited(2100, 2), limited(900, 2)]],
  ['not sent again', 'idle', [makeConversation([{ atMs: 0, status: 429, retryAfter: 2 }])]],
  [
    'on its way before the answer was there',
    'idle',
    [
      makeConversation([
        { atMs: 0, status: 429, retryAfter: 2, answeredMs: 50 },
        { atMs: 10, status: 429, retryAfter: 2, answeredMs: 60 },
      ]),
    ],
  ],
  [
    'another operation meanwhile',
    'kept',
    [makeConversation([{ atMs: 0, status: 429, retryAfter: 2 }, { atMs: 100, target: '/other' }, { atMs: 2100 }])],
  ],
]);

const many = (count: number, waits: readonly number[], round = 1): readonly Conversation[] =>
  Array.from({ length: count }, (_, number) => waiting(waits, 500, { number, round }));

const spread = (waits: readonly number[], by: number, round = 1, latestMs = 0): readonly Conversation[] =>
  Array.from({ length: 6 }, (_, number) =>
    waiting(
      waits.map((wait) => wait + by * number),
      500,
      { number, round, latestMs },
    ),
  );

judgeTable('backoff', { from: 1 }, [
  ['a wait', 'kept', many(6, [0, 100, 200])],
  ['one long wait of many', 'kept', [...many(5, [1, 1, 1]), waiting([1, 1, 60])]],
  ['no wait worth the name', 'broken', many(6, [3, 3, 3])],
  ['a wait on a busy machine', 'kept', spread([3, 160, 3], 0, 1, 80)],
  ['no more of a wait than a busy machine makes', 'open', spread([3, 140, 3], 0, 1, 80)],
  ['no wait on a busy machine', 'broken', spread([3, 3, 3], 0, 1, 80)],
  ['too few to tell', 'idle', [waiting([3])]],
  ['never sent again', 'idle', [waiting([])]],
]);

judgeTable('backoff', { from: 2 }, [
  ['only the first one is short', 'kept', many(5, [0, 80, 160, 300])],
  ['only the first one is long', 'broken', many(5, [900, 2, 2, 2])],
]);

judgeTable('growth', {}, [
  ['doubled', 'kept', many(6, [200, 400, 800])],
  ['with full jitter', 'kept', spread([40, 80, 300], 30)],
  ['the same each time', 'open', many(6, [500, 500, 500])],
  ['the same each time, twice', 'broken', [...many(6, [500, 500, 500]), ...many(6, [500, 500, 500], 2)]],
  [
    'the same each time, but not the second time',
    'kept',
    [...many(6, [500, 500, 500]), ...many(6, [500, 900, 1500], 2)],
  ],
  ['shorter each time, twice', 'broken', [...many(6, [900, 500, 200]), ...many(6, [900, 500, 200], 2)]],
  ['one first wait that load made long', 'kept', [...many(5, [200, 400, 800]), waiting([1500, 400, 800])]],
  ['too few', 'idle', many(4, [500, 500, 500])],
  ['only two waits', 'idle', many(6, [500, 500])],
  ['no waits at all', 'idle', [...many(6, [1, 1, 1]), ...many(6, [1, 1, 1], 2)]],
]);

judgeTable('jitter', {}, [
  ['clearly spread', 'kept', spread([200, 400, 800], 30)],
  ['all alike', 'open', many(6, [200, 400, 800])],
  ['spread by what load adds to long waits', 'open', spread([4000, 8000], 15)],
  ['all alike, twice', 'broken', [...many(6, [200, 400, 800]), ...many(6, [200, 400, 800], 2)]],
  ['alike within 20 ms, twice', 'broken', [...spread([200, 400, 800], 4), ...spread([200, 400, 800], 4, 2)]],
  ['between alike and spread', 'open', spread([200, 400, 800], 8)],
  ['spread by more than a busy machine', 'kept', spread([200, 400, 800], 30, 1, 70)],
  ['spread by no more than a busy machine', 'open', spread([200, 400, 800], 30, 1, 80)],
  ['alike on a busy machine, twice', 'broken', [...many(6, [200, 400, 800]), ...spread([200, 400, 800], 4, 2, 80)]],
  ['between alike and spread, twice', 'open', [...spread([200, 400, 800], 8), ...spread([200, 400, 800], 8, 2)]],
  ['alike once, spread then', 'kept', [...many(6, [200, 400, 800]), ...spread([200, 400, 800], 30, 2)]],
  [
    'only the last wait is spread',
    'kept',
    Array.from({ length: 6 }, (_, number) => waiting([200, 400, 800 + 30 * number])),
  ],
  ['too few', 'idle', many(5, [200, 400, 800])],
  ['one wait each', 'idle', many(6, [200])],
]);
