import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const gate = { key: 'error_code', statuses: [402, 403] };

testCheck('keyOnlyOn', [
  { title: 'the key stands on its status', expected: gate, response: respond(402, { error_code: 'x' }) },
  { title: 'another status has no such key', expected: gate, response: respond(404, { detail: 'x' }) },
  { title: 'a deeper key does not count', expected: gate, response: respond(404, { detail: { error_code: 'x' } }) },
  { title: 'a body that is no JSON has no keys', expected: gate, response: respondText(404, 'error_code') },
  {
    title: 'the key departs on another status',
    expected: gate,
    response: respond(404, { error_code: null }),
    departures: [{ at: 'body/error_code', expected: 'only on 402, 403', received: 'on 404' }],
  },
]);
