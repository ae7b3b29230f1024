import { describe, expect, it } from 'vitest';
import type { Conversation, ExamExpectation, Script, Understanding } from '../../engine/core/model/index.ts';
import { examChecks, type Evidence, type Judgement } from '../../engine/exam/checks/index.ts';
import { KEY, makeConversation, waiting, type Made } from './conversations.ts';

type Kind = Judgement['kind'];
type Row = readonly [title: string, kind: Kind, conversations: readonly Conversation[], more?: Partial<Evidence>];

const script: Script = {
  sitting: {
    id: 'own',
    title: 'own',
    operation: 'get',
    depth: 'quick',
    times: 1,
    answers: [],
    clauses: [],
    at: { file: 'exam/x.yaml', line: 1, column: 1 },
  },
  input: { method: 'GET', path: '/thing', parameters: {} },
  answers: [],
};

function judge<Name extends keyof ExamExpectation>(
  name: Name,
  part: NonNullable<ExamExpectation[Name]>,
  [, , conversations, more = {}]: Row,
): Judgement {
  return examChecks[name](part, { script, conversations, twins: [], keyHeader: 'x-api-key', said: new Set(), ...more });
}

function table<Name extends keyof ExamExpectation>(
  name: Name,
  part: NonNullable<ExamExpectation[Name]>,
  rows: readonly Row[],
): void {
  describe(name, () => {
    it.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', (_, kind, row) => {
      expect(judge(name, part, row).kind).toBe(kind);
    });
  });
}

const limited = (waitMs: number, retryAfter: number): Conversation =>
  makeConversation([
    { atMs: 0, status: 429, retryAfter },
    { atMs: waitMs, status: 200 },
  ]);

table('retryAfter', {}, [
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

table('backoff', { from: 1 }, [
  ['a wait', 'kept', many(6, [0, 100, 200])],
  ['one long wait of many', 'kept', [...many(5, [1, 1, 1]), waiting([1, 1, 60])]],
  ['no wait worth the name', 'broken', many(6, [3, 3, 3])],
  ['a wait on a busy machine', 'kept', spread([3, 160, 3], 0, 1, 80)],
  ['no more of a wait than a busy machine makes', 'open', spread([3, 140, 3], 0, 1, 80)],
  ['no wait on a busy machine', 'broken', spread([3, 3, 3], 0, 1, 80)],
  ['too few to tell', 'idle', [waiting([3])]],
  ['never sent again', 'idle', [waiting([])]],
]);

table('backoff', { from: 2 }, [
  ['only the first one is short', 'kept', many(5, [0, 80, 160, 300])],
  ['only the first one is long', 'broken', many(5, [900, 2, 2, 2])],
]);

table('growth', {}, [
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

table('jitter', {}, [
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

const times = (count: number, everyMs: number): readonly Made[] =>
  Array.from({ length: count }, (_, index) => ({ atMs: everyMs * index, status: 500 }));

table('pace', { perSecond: 10 }, [
  ['ten in a second', 'kept', [makeConversation(times(10, 1))]],
  ['eleven in a second', 'broken', [makeConversation(times(11, 1))]],
  ['ten a second for long', 'kept', [makeConversation(times(40, 100))]],
  [
    'slow first, hot then',
    'broken',
    [makeConversation([...times(3, 900), ...times(20, 5).map(({ atMs }) => ({ atMs: 5000 + atMs }))])],
  ],
  [
    'many of different paths',
    'kept',
    [makeConversation([...times(6, 1), ...times(6, 1).map((one) => ({ ...one, target: '/other' }))])],
  ],
  ['nothing again', 'idle', [makeConversation(times(1, 1))]],
]);

const refused = (then: readonly Made[], end?: Conversation['end']['kind']): Conversation =>
  makeConversation([{ atMs: 0, status: 409, body: '{"a":1,"b":2}' }, ...then], end === undefined ? {} : { end });

table('neverAgain', { statuses: [409] }, [
  ['not sent again', 'kept', [refused([])]],
  ['sent again unchanged', 'broken', [refused([{ atMs: 50, body: '{"a":1,"b":2}' }])]],
  ['sent again with its members in another order', 'broken', [refused([{ atMs: 50, body: '{"b":2,"a":1}' }])]],
  ['sent again changed', 'kept', [refused([{ atMs: 50, body: '{"a":2,"b":2}' }])]],
  ['asked about elsewhere', 'kept', [refused([{ atMs: 50, target: '/other' }])]],
  ['silent after it', 'kept', [refused([], 'silent')]],
  ['ended while it went on', 'idle', [refused([], 'ended')]],
  ['never refused', 'idle', [makeConversation([{ atMs: 0 }])]],
]);

const failed = (then: Made): Conversation =>
  makeConversation([{ atMs: 0, status: 500, target: '/a?x=1', body: '{"a":1}' }, then]);

table('sameAgain', { statuses: [429, 500, 502] }, [
  ['the same', 'kept', [failed({ atMs: 500, target: '/a?x=1', body: '{"a":1}' })]],
  ['other white space', 'kept', [failed({ atMs: 500, target: '/a?x=1', body: '{ "a": 1 }' })]],
  ['another body', 'broken', [failed({ atMs: 500, target: '/a?x=1', body: '{"a":1,"again":true}' })]],
  ['no body', 'broken', [failed({ atMs: 500, target: '/a?x=1', body: '' })]],
  ['another query', 'broken', [failed({ atMs: 500, target: '/a?x=2', body: '{"a":1}' })]],
  ['another request', 'idle', [failed({ atMs: 500, target: '/b' })]],
]);

table('keySent', {}, [
  ['the key', 'kept', [makeConversation([{ atMs: 0 }, { atMs: 1 }])]],
  ['in capitals', 'kept', [makeConversation([{ atMs: 0, headers: [['X-API-KEY', KEY]] }])]],
  ['none the second time', 'broken', [makeConversation([{ atMs: 0 }, { atMs: 1, headers: [] }])]],
  ['another one', 'broken', [makeConversation([{ atMs: 0, headers: [['X-API-Key', 'sk_test_1']] }])]],
  [
    'twice',
    'broken',
    [
      makeConversation([
        {
          atMs: 0,
          headers: [
            ['X-API-Key', KEY],
            ['X-API-Key', KEY],
          ],
        },
      ]),
    ],
  ],
  ['none elsewhere', 'kept', [makeConversation([{ atMs: 0 }, { atMs: 1, place: 'elsewhere', headers: [] }])]],
  ['no request', 'idle', [makeConversation([])]],
]);

const away = (made: Partial<Made>): readonly Conversation[] => [
  makeConversation([{ atMs: 0 }, { atMs: 1, place: 'elsewhere', headers: [], ...made }]),
];

table('keyKept', {}, [
  ['no key', 'kept', away({})],
  ['in its header', 'broken', away({ headers: [['X-API-Key', KEY]] })],
  ['as a token', 'broken', away({ headers: [['Authorization', `Bearer ${KEY}`]] })],
  ['in the URL', 'broken', away({ target: `/thing?key=${KEY}` })],
  ['in the body', 'broken', away({ body: KEY })],
  ['nothing there', 'idle', [makeConversation([{ atMs: 0 }])]],
]);

const course = (status: number, count: number, end?: Conversation['end']['kind']): Conversation =>
  makeConversation(
    Array.from({ length: count }, (_, index) => ({ atMs: 500 * index, status: index === 0 ? status : 200 })),
    end === undefined ? {} : { end },
  );

table('sameCourse', {}, [
  ['again as usual', 'kept', [course(500, 2)], { twins: [course(500, 2), course(500, 2)] }],
  ['once as usual', 'kept', [course(409, 1)], { twins: [course(409, 1)] }],
  ['once where it is again', 'broken', [course(500, 1)], { twins: [course(500, 2)] }],
  ['again where it is once', 'broken', [course(409, 2)], { twins: [course(409, 1)] }],
  ['ended before it could', 'idle', [course(500, 1, 'ended')], { twins: [course(500, 2)] }],
  ['with twins of two minds', 'idle', [course(500, 1)], { twins: [course(500, 2), course(500, 1)] }],
  ['without twins', 'idle', [course(500, 1)]],
]);

const said = (understood: Understanding | undefined, status: number, answerBody: string): readonly Conversation[] => [
  makeConversation([{ atMs: 0, status, answerBody }], understood === undefined ? {} : { understood }),
];
const says = (...names: readonly (keyof Understanding)[]): Partial<Evidence> => ({
  said: new Set(['outcome', ...names]),
});

table('understood', { part: 'outcome' }, [
  ['an error', 'kept', said({ outcome: 'error' }, 404, '{}'), says()],
  ['a success of an error', 'broken', said({ outcome: 'success' }, 404, '{}'), says()],
  ['an error of a success', 'broken', said({ outcome: 'error' }, 200, '{}'), says()],
  ['nothing', 'idle', said(undefined, 200, '{}'), says()],
]);

table('understood', { part: 'retryable' }, [
  ['a 409 is not', 'kept', said({ outcome: 'error', retryable: false }, 409, '{}'), says('retryable')],
  ['a 502 is', 'kept', said({ outcome: 'error', retryable: true }, 502, '{}'), says('retryable')],
  ['a 409 is', 'broken', said({ outcome: 'error', retryable: true }, 409, '{}'), says('retryable')],
  ['a 429 is not', 'broken', said({ outcome: 'error', retryable: false }, 429, '{}'), says('retryable')],
  ['left out of one', 'broken', said({ outcome: 'error' }, 429, '{}'), says('retryable')],
  ['never said', 'idle', said({ outcome: 'error' }, 429, '{}'), says()],
  ['of a success', 'idle', said({ outcome: 'success' }, 200, '{}'), says('retryable')],
]);

table('understood', { part: 'detail' }, [
  ['read', 'kept', said({ outcome: 'error', detail: 'x' }, 404, '{"detail":"x"}'), says('detail')],
  ['misread', 'broken', said({ outcome: 'error', detail: 'y' }, 404, '{"detail":"x"}'), says('detail')],
  ['of a 422', 'idle', said({ outcome: 'error', detail: 'y' }, 422, '{"detail":"x"}'), says('detail')],
]);

table('understood', { part: 'docsUrl' }, [
  [
    'there',
    'kept',
    said({ outcome: 'error', docsUrl: 'https://a.test' }, 404, '{"docs_url":"https://a.test"}'),
    says('docsUrl'),
  ],
  ['not there', 'kept', said({ outcome: 'error' }, 404, '{"detail":"x"}'), says('docsUrl')],
  ['made up', 'broken', said({ outcome: 'error', docsUrl: 'https://a.test' }, 404, '{"detail":"x"}'), says('docsUrl')],
]);

const fields = [{ field: 'a', message: 'b' }];
const invalid = JSON.stringify({ error: 'validation_error', message: 'm', fields });

table('understood', { part: 'validation' }, [
  ['read', 'kept', said({ outcome: 'error', message: 'm', fields }, 422, invalid), says('fields')],
  [
    'with more to each field',
    'kept',
    said({ outcome: 'error', message: 'm', fields: [{ field: 'a', message: 'b', code: 1 } as never] }, 422, invalid),
    says('fields'),
  ],
  ['without fields', 'broken', said({ outcome: 'error', message: 'm', fields: [] }, 422, invalid), says('fields')],
  ['with another message', 'broken', said({ outcome: 'error', message: 'n', fields }, 422, invalid), says('fields')],
]);

table('understood', { part: 'planGate' }, [
  [
    'read',
    'kept',
    said({ outcome: 'error', message: 'm', bucket: 'upload' }, 402, '{"message":"m","bucket":"upload"}'),
    says('bucket'),
  ],
  [
    'without bucket',
    'broken',
    said({ outcome: 'error', message: 'm' }, 402, '{"message":"m","bucket":"upload"}'),
    says('bucket'),
  ],
]);

table('understood', { part: 'rateLimit' }, [
  ['read', 'kept', said({ outcome: 'error', message: 'm' }, 429, '{"error":"m"}'), says('message')],
  ['not read', 'broken', said({ outcome: 'error' }, 429, '{"error":"m"}'), says('message')],
]);

table('understood', { part: 'text' }, [
  ['shown', 'kept', said({ outcome: 'error', message: '<p>no</p>' }, 502, '<p>no</p>'), says('message')],
  ['shown with more', 'kept', said({ outcome: 'error', detail: '502: <p>no</p>' }, 502, '<p>no</p>\n'), says('detail')],
  ['hidden', 'broken', said({ outcome: 'error', message: 'error' }, 502, '<p>no</p>'), says('message')],
  ['nothing to show', 'idle', said({ outcome: 'error', message: 'error' }, 502, ''), says('message')],
  ['a detail instead', 'idle', said({ outcome: 'error', message: 'error' }, 502, '{"detail":"x"}'), says('message')],
]);

table('understood', { part: 'errorCode' }, [
  ['none', 'kept', said({ outcome: 'error' }, 409, '{}'), says('errorCode')],
  ['of a 402', 'kept', said({ outcome: 'error', errorCode: 'c' }, 402, '{"error_code":"c"}'), says('errorCode')],
  ['made up', 'broken', said({ outcome: 'error', errorCode: 'c' }, 409, '{}'), says('errorCode')],
]);
