import type { Departure } from '../../../engine/core/model/index.ts';
import { nest, respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const json = { except: [204] };

testCheck('json', [
  { title: 'an object is kept', expected: json, response: respond(404, { detail: 'x' }) },
  { title: 'a scalar is kept', expected: json, response: respond(200, 7) },
  { title: 'a byte order mark is kept', expected: json, response: respondText(200, '\uFEFF{}') },
  { title: 'a body 500 levels deep is kept', expected: json, response: respondText(200, nest(500)) },
  {
    title: 'a body 100 000 levels deep departs',
    expected: json,
    response: respondText(200, nest(100_000)),
    departures: [depart('brackets nested more than 500 deep')],
  },
  { title: 'an excepted status needs no body', expected: json, response: respondText(204, '') },
  { title: 'infrastructure is not held to it', expected: json, response: respondText(503, '<html>') },
  {
    title: 'a front end that may refuse the probe itself is not held to it',
    expected: json,
    response: respondText(400, '<html>'),
    subject: { frontEnd: [400, 431] },
  },
  {
    title: 'HTML with another status than a front end may give departs',
    expected: json,
    response: respondText(401, '<html>'),
    subject: { frontEnd: [400, 431] },
    departures: [depart('HTML or XML of 6 bytes')],
  },
  { title: 'no body departs', expected: json, response: respondText(404, ''), departures: [depart('no body')] },
  {
    title: 'HTML departs without a word of it',
    expected: json,
    response: respondText(404, '<html>sk_test_1</html>'),
    departures: [depart('HTML or XML of 22 bytes')],
  },
  {
    title: 'a page is told by its title and what serves it',
    expected: json,
    response: respondText(404, '<html><head><title>\n 502  Bad Gateway </title>', [['server', 'nginx/1.27']]),
    departures: [depart('HTML or XML of 46 bytes, titled "502 Bad Gateway", Server: nginx/1.27')],
  },
  {
    title: 'a page without a title is told by its heading',
    expected: json,
    response: respondText(404, '<html><body><h1 class="x">No such app</h1>', [['server', '']]),
    departures: [depart('HTML or XML of 42 bytes, titled "No such app"')],
  },
  {
    title: 'plain text departs',
    expected: json,
    response: respondText(404, 'Not found'),
    departures: [depart('plain text of 9 bytes')],
  },
  {
    title: 'a trailing comma departs',
    expected: json,
    response: respondText(404, '{"detail":"x",}'),
    departures: [depart('malformed JSON of 15 bytes')],
  },
  {
    title: 'NaN departs',
    expected: json,
    response: respondText(404, 'NaN'),
    departures: [depart('plain text of 3 bytes')],
  },
  {
    title: 'white space departs',
    expected: json,
    response: respondText(404, ' \n'),
    departures: [depart('white space of 2 bytes')],
  },
  {
    title: 'bytes that are no UTF-8 depart',
    expected: json,
    response: { ...respond(404, { detail: '\uFFFD' }), invalidUtf8: true },
    departures: [depart('bytes that are no UTF-8')],
  },
]);

function depart(received: string): Departure {
  return { at: 'body', expected: 'JSON', received };
}
