import type { Departure, Response } from '../../../engine/core/model/index.ts';
import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';
import type { Row } from './table.ts';

const absent = { is: 'absent' } as const;
const key = 'sk_test_"0/1+2';
const keys = [
  { name: 'keys.sandbox', value: key },
  { name: 'keys.short', value: '1234567' },
  { name: 'keys.empty', value: '' },
  { name: 'keys.mixed', value: 'sk_test_Abc-DEF' },
];
const inBody: Departure = { at: 'body', expected: 'no key', received: 'the key keys.sandbox' };

testCheck('keyEcho', [
  row('other texts are kept', respond(401, { detail: 'sk_test_' })),
  row('a value under eight characters is found by chance', respond(200, { id: '1234567' })),
  row('a key in a text departs', respond(401, { detail: `Invalid key ${key}.` }), inBody),
  row('a key in a body that is no JSON departs', respondText(401, `<p>${key}`), inBody),
  row('a key as an object key departs', respond(401, { [key]: 1 }), inBody),
  row('a key with escapes departs', respondText(401, '{"a":"\\u0073k_test_\\"0/1+2"}'), inBody),
  row('a URL-encoded key departs', respond(401, { detail: encodeURIComponent(key) }), inBody),
  row('a key in base64 departs', respond(401, { detail: btoa(key) }), inBody),
  row('a key inside base64 departs', respond(401, { detail: btoa(`u:${key}!`) }), inBody),
  row('a key inside URL-safe base64 departs', respond(401, { detail: btoa(`u${key}`).replaceAll('/', '_') }), inBody),
  row('a key in a header departs with the name of the header', respond(401, {}, [['x-echo', `a ${key}`]]), {
    ...inBody,
    at: 'header x-echo',
  }),
  row('a key in the name of a header departs', respond(401, {}, [['x-sk_test_abc-def', '1']]), {
    at: 'header x-sk_test_abc-def',
    expected: 'no key',
    received: 'the key keys.mixed',
  }),
  row('a short value in the name of a header is there by chance', respond(401, {}, [['x-1234567', '1']])),
]);

function row(title: string, response: Response, ...departures: readonly Departure[]): Row<'keyEcho'> {
  return { title, expected: absent, response, subject: { keys }, departures };
}
