import type { Response } from '../../../engine/core/model/index.ts';
import { respond } from '../builders.ts';
import { testCheck } from './table.ts';
import type { Row } from './table.ts';

const any = { min: 0 };

testCheck('retryAfter', [
  { title: 'zero seconds are kept', expected: any, response: after('0') },
  { title: 'any number of seconds is kept', expected: any, response: after('99999999999999999999') },
  { title: 'leading zeros are digits', expected: any, response: after('007') },
  { title: 'both bounds are within', expected: { min: 5, max: 5 }, response: after('5') },
  refuse('a missing header', 'missing'),
  refuse('a header that stands twice', 'more than once: "1" and "2"', '1', '2'),
  refuse('a header that stands twice alike', 'more than once: "1" and "1"', '1', '1'),
  refuse('two values in one header', 'a list: "1, 1"', '1, 1'),
  refuse('a fraction', 'a fraction: "0.5"', '0.5'),
  refuse('a whole number with a fraction', 'a fraction: "1.0"', '1.0'),
  refuse('a negative number', 'a negative number: "-1"', '-1'),
  refuse('a date', 'a date: "Wed, 21 Oct 2015 07:28:00 GMT"', 'Wed, 21 Oct 2015 07:28:00 GMT'),
  refuse('words', 'words: "soon"', 'soon'),
  refuse('a number with a unit', 'words: "5s"', '5s'),
  refuse('a signed number', 'words: "+5"', '+5'),
  refuse('an exponent', 'words: "1e3"', '1e3'),
  refuse('digits of another script', 'words: "٣"', '٣'),
  refuse('an empty header', 'empty: ""', ''),
  {
    title: 'seconds below the least depart',
    expected: { min: 1 },
    response: after('0'),
    departures: [{ at: 'header retry-after', expected: 'once, whole seconds, 1 or more', received: '"0"' }],
  },
  {
    title: 'seconds above the most depart',
    expected: { min: 0, max: 60 },
    response: after('61'),
    departures: [{ at: 'header retry-after', expected: 'once, whole seconds, from 0 to 60', received: '"61"' }],
  },
  { title: 'a date is one', expected: { min: 1, form: 'date' }, response: dated('Wed, 21 Oct 2015 07:28:30 GMT') },
  {
    title: 'a date of an obsolete form is one',
    expected: { min: 1, form: 'either' },
    response: dated('Wednesday, 21-Oct-15 07:28:30 GMT'),
  },
  { title: 'seconds are either', expected: { min: 1, max: 9, form: 'either' }, response: after('5') },
  {
    title: 'seconds are no date',
    expected: { min: 1, form: 'date' },
    response: dated('30'),
    departures: [
      { at: 'header retry-after', expected: 'once, a date (RFC 9110, section 5.6.7), 1 or more', received: '"30"' },
    ],
  },
  {
    title: 'a date in another zone is none',
    expected: { min: 1, form: 'either' },
    response: dated('Wed, 21 Oct 2015 07:28:30 +0200'),
    departures: [
      {
        at: 'header retry-after',
        expected: 'once, whole seconds or a date, 1 or more',
        received: 'a date: "Wed, 21 Oct 2015 07:28:30 +0200"',
      },
    ],
  },
  {
    title: 'a date that is past departs, by the date of the answer',
    expected: { min: 1, form: 'date' },
    response: dated('Wed, 21 Oct 2015 07:27:59 GMT'),
    departures: [
      {
        at: 'header retry-after',
        expected: 'once, a date (RFC 9110, section 5.6.7), 1 or more',
        received: 'a date: "Wed, 21 Oct 2015 07:27:59 GMT"',
      },
    ],
  },
]);

function dated(value: string): Response {
  return respond(503, {}, [
    ['retry-after', value],
    ['date', 'Wed, 21 Oct 2015 07:28:00 GMT'],
  ]);
}

function after(...values: readonly string[]): Response {
  return respond(
    429,
    { error: 'x' },
    values.map((value) => ['retry-after', value]),
  );
}

function refuse(what: string, received: string, ...values: readonly string[]): Row<'retryAfter'> {
  const departure = { at: 'header retry-after', expected: 'once, whole seconds, 0 or more', received };
  return { title: `${what} departs`, expected: any, response: after(...values), departures: [departure] };
}
