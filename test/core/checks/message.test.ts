import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const like = { like: ['Thing not found', 'No such thing'] };
const limited = { startsWith: 'Rate limit exceeded' };

testCheck('message', [
  { title: 'the example itself is like it', expected: like, response: respond(404, { detail: 'Thing not found' }) },
  { title: 'any example will do', expected: like, response: respond(404, { detail: 'No such thing' }) },
  {
    title: 'case, white space and final punctuation do not count',
    expected: like,
    response: respond(404, { detail: '  thing\n NOT  found. ' }),
  },
  {
    title: 'the text of 422 is message',
    expected: like,
    response: respond(422, { message: 'Thing not found', detail: 'x' }),
  },
  {
    title: 'the text of 402 is message',
    expected: like,
    response: respond(402, { message: 'Thing not found', detail: 'x' }),
  },
  {
    title: 'a beginning is enough',
    expected: limited,
    response: respond(429, { error: 'Rate limit exceeded: too many' }),
  },
  { title: 'a missing text belongs to the envelope', expected: like, response: respond(404, { message: 'x' }) },
  { title: 'a text of another type belongs to the envelope', expected: like, response: respond(404, { detail: 7 }) },
  { title: 'a body that is no object belongs to the envelope', expected: like, response: respond(404, ['x']) },
  { title: 'a body that is no JSON belongs to json', expected: like, response: respondText(404, '<p>') },
  {
    title: 'another text departs',
    expected: like,
    response: respond(404, { detail: 'Gone' }),
    departures: [{ at: 'body/detail', expected: '"Thing not found" or "No such thing"', received: '"Gone"' }],
  },
  {
    title: 'a longer text is not like the example',
    expected: like,
    response: respond(404, { detail: 'Thing not found: 7' }),
    departures: [
      { at: 'body/detail', expected: '"Thing not found" or "No such thing"', received: '"Thing not found: 7"' },
    ],
  },
  {
    title: 'another beginning departs',
    expected: limited,
    response: respond(429, { error: 'Slow down' }),
    departures: [{ at: 'body/error', expected: 'a text that begins "Rate limit exceeded"', received: '"Slow down"' }],
  },
  {
    title: 'a text that no envelope demands and that is not there departs',
    expected: { like: ['Gone'] },
    response: respond(410, { title: 'Gone' }),
    departures: [{ at: 'body/detail', expected: '"Gone"', received: 'missing' }],
  },
  {
    title: 'a text stands where it is said to',
    expected: { at: '/title', like: ['Gone'] },
    response: respond(410, { title: 'Gone' }),
  },
  {
    title: 'each of several texts is looked at',
    expected: { at: '/errors/*/title', like: ['Gone'] },
    response: respond(410, { errors: [{ title: 'gone.' }, { title: 'Away' }] }),
    departures: [{ at: 'body/errors/1/title', expected: '"Gone"', received: '"Away"' }],
  },
]);
