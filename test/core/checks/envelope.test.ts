import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const domain = { is: 'domain' };

testCheck('envelope', [
  { title: 'the shape itself is kept', expected: domain, response: respond(404, { detail: 'x' }) },
  { title: 'further keys are not its business', expected: domain, response: respond(404, { detail: 'x', more: 1 }) },
  { title: 'a body that is no JSON belongs to json', expected: domain, response: respondText(404, 'Not found') },
  { title: 'no body belongs to json', expected: domain, response: respondText(404, '') },
  {
    title: 'an empty list of fields is kept',
    expected: { is: 'validation' },
    response: respond(422, { error: 'validation_error', message: 'x', fields: [] }),
  },
  {
    title: 'a missing key departs',
    expected: domain,
    response: respond(404, {}),
    departures: [{ at: 'body/detail', expected: 'present', received: 'missing' }],
  },
  {
    title: 'an array departs once',
    expected: domain,
    response: respond(404, ['detail']),
    departures: [{ at: 'body', expected: 'an object', received: 'an array of 1' }],
  },
  {
    title: 'null departs once',
    expected: domain,
    response: respond(404, null),
    departures: [{ at: 'body', expected: 'an object', received: 'null' }],
  },
  {
    title: 'every departure is told, each with its place',
    expected: { is: 'validation' },
    response: respond(422, { error: 'oops', fields: [{ field: 1 }, 'x'] }),
    departures: [
      { at: 'body/message', expected: 'present', received: 'missing' },
      { at: 'body/error', expected: '"validation_error"', received: '"oops"' },
      { at: 'body/fields/0/message', expected: 'present', received: 'missing' },
      { at: 'body/fields/0/field', expected: 'type string', received: '1' },
      { at: 'body/fields/1', expected: 'type object', received: '"x"' },
    ],
  },
  {
    title: 'an advised property departs at that level',
    expected: domain,
    response: respond(404, { detail: 'x', docs_url: 'no address' }),
    departures: [{ at: 'body/docs_url', expected: 'format uri', received: '"no address"', level: 'advised' }],
  },
  {
    title: 'what every object inherits is not there',
    expected: domain,
    response: respondText(404, '{"__proto__":{"detail":"x"}}'),
    departures: [{ at: 'body/detail', expected: 'present', received: 'missing' }],
  },
]);
