import { respond } from '../builders.ts';
import { testCheck } from './table.ts';

const names = { names: ['x-ratelimit-*', 'x-request-id'] };

testCheck('absentHeaders', [
  { title: 'other headers are kept', expected: names, response: respond(200, {}, [['x-ratelimi', '1']]) },
  {
    title: 'only a star stands for any ending',
    expected: names,
    response: respond(200, {}, [['x-request-id-2', '1']]),
  },
  {
    title: 'each name departs once',
    expected: names,
    response: respond(200, {}, [
      ['x-request-id', '1'],
      ['x-ratelimit-limit', '1'],
      ['x-request-id', '2'],
      ['x-ratelimit-', '1'],
    ]),
    departures: [
      { at: 'header x-request-id', expected: 'absent', received: 'present' },
      { at: 'header x-ratelimit-limit', expected: 'absent', received: 'present' },
      { at: 'header x-ratelimit-', expected: 'absent', received: 'present' },
    ],
  },
]);
