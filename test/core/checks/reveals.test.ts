import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const nothing = { is: 'nothing' } as const;
const hidden = [
  { name: 'foreign-thing.id', value: 'é0000-0000' },
  { name: 'foreign-thing.name', value: 'thing one' },
  { name: 'foreign-thing.kind', value: 'video' },
];

testCheck('reveals', [
  {
    title: 'other texts are kept',
    expected: nothing,
    response: respond(404, { detail: 'Not found' }),
    subject: { hidden },
  },
  {
    title: 'a value under six characters is found by chance',
    expected: nothing,
    response: respond(404, { detail: 'No video' }),
    subject: { hidden },
  },
  {
    title: 'each value departs once',
    expected: nothing,
    response: respond(404, { detail: 'No thing one', id: 'é0000-0000', again: 'thing one' }),
    subject: { hidden },
    departures: [
      { at: 'body', expected: 'nothing of a foreign resource', received: 'the value of foreign-thing.id' },
      { at: 'body', expected: 'nothing of a foreign resource', received: 'the value of foreign-thing.name' },
    ],
  },
  {
    title: 'a value with escapes departs',
    expected: nothing,
    response: respondText(404, '{"id":"\\u00e90000-0000"}'),
    subject: { hidden },
    departures: [{ at: 'body', expected: 'nothing of a foreign resource', received: 'the value of foreign-thing.id' }],
  },
  {
    title: 'a value in a body that is no JSON departs',
    expected: nothing,
    response: respondText(404, '<p>thing one'),
    subject: { hidden },
    departures: [
      { at: 'body', expected: 'nothing of a foreign resource', received: 'the value of foreign-thing.name' },
    ],
  },
]);
