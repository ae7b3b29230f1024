import type { ReadSpec } from '../../../engine/core/model/index.ts';
import { respond } from '../builders.ts';
import { makeSequence } from './sequences.ts';
import { testCheck } from './table.ts';

const expected = { is: 'absent' } as const;
const refused = respond(422, {});
const read: ReadSpec = { operation: 'listThings', send: {} };
const same: ReadSpec = { ...read, same: ['/enabled'] };
const status: ReadSpec = { ...read, status: 201 };
const off = respond(200, { enabled: false });

testCheck('trace', [
  { title: 'without a sequence nothing is said', expected, response: refused },
  {
    title: 'a list without what was refused is kept',
    expected,
    response: refused,
    subject: {
      sequence: makeSequence(
        [
          ['refused', refused],
          ['after', respond(200, ['tag-1'])],
        ],
        { read, without: 'tag-2' },
      ),
    },
  },
  {
    title: 'a list with what was refused departs',
    expected,
    response: refused,
    subject: {
      sequence: makeSequence(
        [
          ['refused', refused],
          ['after', respond(200, ['tag-2'])],
        ],
        { read, without: 'tag-2' },
      ),
    },
    departures: [{ at: 'body of listThings', expected: 'nothing of what was refused', received: 'what was refused' }],
  },
  {
    title: 'a value that is the same is kept',
    expected,
    response: refused,
    subject: {
      sequence: makeSequence(
        [
          ['before', off],
          ['refused', refused],
          ['after', off],
        ],
        { read: same },
      ),
    },
  },
  {
    title: 'a value that changed departs',
    expected,
    response: refused,
    subject: {
      sequence: makeSequence(
        [
          ['before', off],
          ['refused', refused],
          ['after', respond(200, { enabled: true })],
        ],
        { read: same },
      ),
    },
    departures: [{ at: 'body/enabled of the read', expected: 'false as before', received: 'true' }],
  },
  {
    title: 'a value that is gone departs',
    expected,
    response: refused,
    subject: {
      sequence: makeSequence(
        [
          ['before', off],
          ['refused', refused],
          ['after', respond(404, {})],
        ],
        { read: same },
      ),
    },
    departures: [{ at: 'body/enabled of the read', expected: 'false as before', received: 'nothing (404)' }],
  },
  {
    title: 'the status asked for is kept',
    expected,
    response: refused,
    subject: {
      sequence: makeSequence(
        [
          ['refused', refused],
          ['after', respond(201, {})],
        ],
        { read: status },
      ),
    },
  },
  {
    title: 'another status departs',
    expected,
    response: refused,
    subject: {
      sequence: makeSequence(
        [
          ['refused', refused],
          ['after', respond(409, {})],
        ],
        { read: status },
      ),
    },
    departures: [{ at: 'status of the read', expected: '201', received: '409' }],
  },
]);
