import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const keys = { keys: ['error', 'fields', 'constructor', '__proto__', 'a/b'] };

testCheck('absentKeys', [
  { title: 'other keys are kept', expected: keys, response: respond(404, { detail: 'x' }) },
  { title: 'the keys may stand deeper', expected: keys, response: respond(404, { detail: { error: 1, fields: [] } }) },
  { title: 'a body that is no object has no keys', expected: keys, response: respond(404, [{ error: 1 }]) },
  { title: 'a body that is no JSON has no keys', expected: keys, response: respondText(404, '{"error":') },
  {
    title: 'each key departs, null included',
    expected: keys,
    response: respond(404, { fields: null, error: 'x' }),
    departures: [
      { at: 'body/error', expected: 'absent', received: 'present' },
      { at: 'body/fields', expected: 'absent', received: 'present' },
    ],
  },
  {
    title: 'keys that objects inherit depart only where sent',
    expected: keys,
    response: respondText(404, '{"__proto__":1,"a/b":2}'),
    departures: [
      { at: 'body/__proto__', expected: 'absent', received: 'present' },
      { at: 'body/a~1b', expected: 'absent', received: 'present' },
    ],
  },
]);
