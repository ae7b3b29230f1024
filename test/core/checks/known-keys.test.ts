import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const domain = { of: 'domain' };

testCheck('knownKeys', [
  {
    title: 'the keys of the envelope are known',
    expected: domain,
    response: respond(404, { detail: 'x', docs_url: 'y' }),
  },
  {
    title: 'keys of another envelope are judged elsewhere',
    expected: domain,
    response: respond(404, { error: 1, bucket: 2 }),
  },
  { title: 'request_id is judged elsewhere', expected: domain, response: respond(404, { request_id: 'x' }) },
  {
    title: 'ignored keys are judged elsewhere',
    expected: { of: 'domain', ignore: ['trace'] },
    response: respond(404, { trace: 'x' }),
  },
  { title: 'deeper keys do not count', expected: domain, response: respond(404, { detail: { more: 1 } }) },
  { title: 'a body that is no object has no keys', expected: domain, response: respond(404, [{ more: 1 }]) },
  { title: 'a body that is no JSON has no keys', expected: domain, response: respondText(404, 'more') },
  {
    title: 'each further key departs',
    expected: domain,
    response: respondText(404, '{"more":1,"detail":"x","__proto__":2}'),
    departures: [
      { at: 'body/more', expected: 'no key but detail, docs_url', received: 'present' },
      { at: 'body/__proto__', expected: 'no key but detail, docs_url', received: 'present' },
    ],
  },
]);
