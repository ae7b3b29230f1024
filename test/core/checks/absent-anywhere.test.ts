import { nest, respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const keys = { keys: ['request_id', '__proto__'] };
const deep = 400;

testCheck('absentAnywhere', [
  {
    title: 'other keys are kept',
    expected: keys,
    response: respond(404, { detail: 'request_id', ids: ['request_id'] }),
  },
  { title: 'a body that is no JSON has no keys', expected: keys, response: respondText(404, 'request_id') },
  {
    title: 'the key departs at the top and below',
    expected: keys,
    response: respond(404, { request_id: 1, list: [{ 'a/b': { request_id: { request_id: 2 } } }] }),
    departures: [
      { at: 'body/request_id', expected: 'absent', received: 'present' },
      { at: 'body/list/0/a~1b/request_id', expected: 'absent', received: 'present' },
      { at: 'body/list/0/a~1b/request_id/request_id', expected: 'absent', received: 'present' },
    ],
  },
  {
    title: '__proto__ is a key like any other',
    expected: keys,
    response: respondText(404, '{"a":{"__proto__":{"request_id":1}}}'),
    departures: [
      { at: 'body/a/__proto__', expected: 'absent', received: 'present' },
      { at: 'body/a/__proto__/request_id', expected: 'absent', received: 'present' },
    ],
  },
  {
    title: 'the key departs behind an escape',
    expected: keys,
    response: respondText(404, '{"request\\u005fid":1}'),
    departures: [{ at: 'body/request_id', expected: 'absent', received: 'present' }],
  },
  {
    title: 'the key departs below 400 levels',
    expected: keys,
    response: respondText(404, nest(deep, '[', ']', '{"request_id":1}')),
    departures: [{ at: `body${'/0'.repeat(deep)}/request_id`, expected: 'absent', received: 'present' }],
  },
]);
