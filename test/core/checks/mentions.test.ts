import type { Json } from '../../../engine/core/model/index.ts';
import { nest, respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';
import type { Row } from './table.ts';

const fault = { is: 'fault' } as const;
const subject = { fault: 'endpointUrl' };

testCheck('mentions', [
  keep('the name itself', [{ field: 'endpointUrl', message: 'x' }]),
  keep('the name in snake case', [{ field: 'body.endpoint_url', message: 'x' }]),
  keep('the name in a message', [{ field: '', message: 'Endpoint URL is wrong' }]),
  keep('the name in another entry', [
    { field: 'enabled', message: 'x' },
    { field: 'body.endpointUrl[0]', message: 'x' },
  ]),
  keep('the name in a further key', [{ field: 'x', message: 'x', loc: ['body', 'endpointUrl'] }]),
  keep('an empty list', []),
  keep('a list that is none', 'x'),
  { title: 'a probe without a fault asks for nothing', expected: fault, response: respond(422, { fields: [{}] }) },
  { title: 'a body that is no JSON belongs to json', expected: fault, response: respondText(422, 'x'), subject },
  {
    title: 'entries of other names depart',
    expected: fault,
    response: respond(422, { message: 'endpointUrl', fields: [{ field: 'enabled', message: 'x' }, 'y'] }),
    subject,
    departures: [
      {
        at: 'body/fields',
        expected: 'an entry that mentions endpointUrl',
        received: '{"field":"enabled","message":"x"}, "y"',
      },
    ],
  },
  {
    title: 'past three entries it says how many more',
    expected: fault,
    response: respond(422, { fields: [1, 2, 3, 4, 5] }),
    subject,
    departures: [{ at: 'body/fields', expected: 'an entry that mentions endpointUrl', received: '1, 2, 3 and 2 more' }],
  },
  {
    title: 'a deep entry mentions nothing',
    expected: fault,
    response: respondText(422, `{"fields":${nest(400)}}`),
    subject,
    departures: [
      { at: 'body/fields', expected: 'an entry that mentions endpointUrl', received: `${'['.repeat(100)}…` },
    ],
  },
]);

function keep(what: string, fields: Json): Row<'mentions'> {
  return { title: `${what} is kept`, expected: fault, response: respond(422, { fields }), subject };
}
