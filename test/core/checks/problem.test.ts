import type { Departure, HeaderField, Json } from '../../../engine/core/model/index.ts';
import { makeProbe, respond, respondText } from '../builders.ts';
import { testCheck, type Row } from './table.ts';

const asProblem: readonly HeaderField[] = [['content-type', 'application/problem+json; charset=utf-8']];

testCheck('problem', [
  row('what RFC 9457 names is kept', {
    type: 'https://example.com/probs/out-of-credit',
    title: 'You do not have enough credit.',
    status: 404,
    detail: 'Your balance is 30.',
    instance: '/account/12345/msgs/abc',
  }),
  row('no member has to be there', {}),
  row('members of others are theirs', { errors: [{ pointer: '#/age' }], code: 7 }),
  row('a relative reference is one', { type: 'out-of-credit', instance: '?id=7#x' }),
  row('about:blank is one', { type: 'about:blank' }),
  row('an IRI, which is none, departs', { type: 'https://example.com/größe' }, [
    'body/type',
    'a URI reference',
    '"https://example.com/größe"',
  ]),
  row('another status departs', { status: 400 }, ['body/status', '404, the status of the answer', '400']),
  row('a status as a text departs', { status: '404' }, ['body/status', '404, the status of the answer', '"404"']),
  row('a title that is no text departs', { title: { en: 'No' } }, [
    'body/title',
    'a text',
    'a value of the type object',
  ]),
  row('a detail of null departs', { detail: null }, ['body/detail', 'a text', 'null']),
  row('an instance with spaces departs', { instance: 'not a uri' }, [
    'body/instance',
    'a URI reference',
    '"not a uri"',
  ]),
  row('a list departs', [], ['body', 'an object', 'a list']),
  row(
    'each departs by itself',
    { status: 1, title: 2 },
    ['body/status', '404, the status of the answer', '1'],
    ['body/title', 'a text', '2'],
  ),
  {
    title: 'what is no JSON departs',
    expected: { is: 'well-formed' },
    response: { ...respondText(404, '<html>'), headers: asProblem },
    departures: [{ at: 'body', expected: 'an object', received: 'HTML or XML of 6 bytes' }],
  },
  {
    title: 'no body at all departs',
    expected: { is: 'well-formed' },
    response: { ...respondText(404, ''), headers: asProblem },
    departures: [{ at: 'body', expected: 'an object', received: 'no body' }],
  },
  {
    title: 'a HEAD has no body',
    expected: { is: 'well-formed' },
    response: { ...respondText(404, ''), headers: asProblem },
    subject: { probe: makeProbe({ method: 'HEAD' }) },
  },
  {
    title: 'what is in a coding that nobody reads is not held to it',
    expected: { is: 'well-formed' },
    response: { ...respondText(404, '\u0001'), headers: asProblem, coding: { name: 'zstd', isUnread: true } },
  },
  { title: 'other JSON is not held to it', expected: { is: 'well-formed' }, response: respond(404, { status: 1 }) },
  {
    title: 'infrastructure is not held to it',
    expected: { is: 'well-formed' },
    response: respond(503, { status: 1 }, asProblem),
  },
]);

function row(
  title: string,
  body: Json,
  ...departures: readonly (readonly [at: string, expected: string, received: string])[]
): Row<'problem'> {
  return {
    title,
    expected: { is: 'well-formed' },
    response: { ...respond(404, body), headers: asProblem },
    departures: departures.map(([at, expected, received]): Departure => ({ at, expected, received })),
  };
}
