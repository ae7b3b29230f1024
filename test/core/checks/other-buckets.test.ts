import { makeContract, makeOperation, respond } from '../builders.ts';
import { makeSequence } from './sequences.ts';
import { testCheck } from './table.ts';

const expected = { are: 'usable' } as const;
const limited = respond(429, { error: 'Rate limit exceeded' });
const operations = [makeOperation(), makeOperation({ id: 'readThing', bucket: 'reads' })];
const contract = makeContract({ operations });

testCheck('otherBuckets', [
  { title: 'without a sequence nothing is said', expected, response: limited },
  {
    title: 'an answer of another bucket that is documented for it is kept',
    expected,
    response: limited,
    subject: {
      contract,
      sequence: makeSequence([
        ['limited', limited],
        ['other', respond(404, {}), 'readThing'],
      ]),
    },
  },
  {
    title: 'a limited answer of another bucket departs',
    expected,
    response: limited,
    subject: {
      contract,
      sequence: makeSequence([
        ['limited', limited],
        ['other', limited, 'readThing'],
      ]),
    },
    departures: [
      {
        at: 'status of readThing, which counts under reads',
        expected: 'not 429 while writes is exceeded',
        received: '429',
        of: { operation: 'readThing', status: 429 },
      },
    ],
  },
  {
    title: 'an answer of another bucket that nothing documents departs',
    expected,
    response: limited,
    subject: {
      contract,
      sequence: makeSequence([
        ['limited', limited],
        ['other', respond(403, {}), 'readThing', true],
      ]),
    },
    departures: [
      {
        at: 'status of readThing, which counts under reads',
        expected: 'not 403 while writes is exceeded',
        received: '403',
        of: { operation: 'readThing', status: 403 },
      },
    ],
  },
]);
