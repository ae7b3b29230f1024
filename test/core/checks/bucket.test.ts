import { makeOperation, respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const own = { is: 'own' } as const;
const inferred = { operation: makeOperation({ bucketIs: 'inferred' }) };

testCheck('bucket', [
  { title: 'its own bucket is kept', expected: own, response: respond(402, { bucket: 'writes' }) },
  { title: 'a missing bucket belongs to the envelope', expected: own, response: respond(402, {}) },
  { title: 'a bucket that is no string belongs to the envelope', expected: own, response: respond(402, { bucket: 1 }) },
  { title: 'a body that is no JSON belongs to json', expected: own, response: respondText(402, 'reads') },
  {
    title: 'another bucket departs',
    expected: own,
    response: respond(402, { bucket: 'reads' }),
    departures: [{ at: 'body/bucket', expected: '"writes"', received: '"reads"' }],
  },
  {
    title: 'where the bucket is inferred the departure is advised',
    expected: own,
    response: respond(402, { bucket: 'reads' }),
    subject: inferred,
    departures: [{ at: 'body/bucket', expected: '"writes"', received: '"reads"', level: 'advised' }],
  },
]);
