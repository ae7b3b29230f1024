import type { Conversation } from '../../../engine/core/model/index.ts';
import { makeConversation, type Made } from '../conversations.ts';
import { judgeTable } from './judge-table.ts';

const times = (count: number, everyMs: number): readonly Made[] =>
  Array.from({ length: count }, (_, index) => ({ atMs: everyMs * index, status: 500 }));

judgeTable('pace', { perSecond: 10 }, [
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

judgeTable('neverAgain', { statuses: [409] }, [
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

judgeTable('sameAgain', { statuses: [429, 500, 502] }, [
  ['the same', 'kept', [failed({ atMs: 500, target: '/a?x=1', body: '{"a":1}' })]],
  ['other white space', 'kept', [failed({ atMs: 500, target: '/a?x=1', body: '{ "a": 1 }' })]],
  ['another body', 'broken', [failed({ atMs: 500, target: '/a?x=1', body: '{"a":1,"again":true}' })]],
  ['no body', 'broken', [failed({ atMs: 500, target: '/a?x=1', body: '' })]],
  ['another query', 'broken', [failed({ atMs: 500, target: '/a?x=2', body: '{"a":1}' })]],
  ['another request', 'idle', [failed({ atMs: 500, target: '/b' })]],
]);

const course = (status: number, count: number, end?: Conversation['end']['kind']): Conversation =>
  makeConversation(
    Array.from({ length: count }, (_, index) => ({ atMs: 500 * index, status: index === 0 ? status : 200 })),
    end === undefined ? {} : { end },
  );

judgeTable('sameCourse', {}, [
  ['again as usual', 'kept', [course(500, 2)], { twins: [course(500, 2), course(500, 2)] }],
  ['once as usual', 'kept', [course(409, 1)], { twins: [course(409, 1)] }],
  ['once where it is again', 'broken', [course(500, 1)], { twins: [course(500, 2)] }],
  ['again where it is once', 'broken', [course(409, 2)], { twins: [course(409, 1)] }],
  ['ended before it could', 'idle', [course(500, 1, 'ended')], { twins: [course(500, 2)] }],
  ['with twins of two minds', 'idle', [course(500, 1)], { twins: [course(500, 2), course(500, 1)] }],
  ['without twins', 'idle', [course(500, 1)]],
]);
