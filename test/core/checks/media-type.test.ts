import type { Departure, HeaderField, Response } from '../../../engine/core/model/index.ts';
import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const json = { is: 'application/json' };

testCheck('mediaType', [
  { title: 'the type itself is kept', expected: json, response: typed('application/json') },
  { title: 'parameters and case do not count', expected: json, response: typed('Application/JSON; charset="utf-8"') },
  { title: 'an answer without a body needs none', expected: json, response: respondText(204, '', []) },
  {
    title: 'a missing header departs',
    expected: json,
    response: respond(404, {}, []),
    departures: [depart('missing')],
  },
  { title: 'another type departs', expected: json, response: typed('text/html'), departures: [depart('"text/html"')] },
  {
    title: 'a type with the suffix +json departs',
    expected: json,
    response: typed('application/problem+json'),
    departures: [depart('"application/problem+json"')],
  },
  {
    title: 'a header that is no type departs',
    expected: json,
    response: typed('json'),
    departures: [depart('"json"')],
  },
]);

function typed(value: string): Response {
  const headers: readonly HeaderField[] = [
    ['x-a', 'b'],
    ['content-type', value],
  ];
  return respond(404, {}, headers);
}

function depart(received: string): Departure {
  return { at: 'header content-type', expected: 'application/json', received };
}
