import type { MemberDemand } from '../../../engine/core/model/index.ts';
import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const ask = (at: string, demand: Omit<MemberDemand, 'at'>) => ({ fields: [{ at, ...demand }] });

testCheck('members', [
  {
    title: 'the status is repeated',
    expected: ask('/status', { is: 'status' }),
    response: respond(409, { status: 409 }),
  },
  {
    title: 'another status departs',
    expected: ask('/status', { is: 'status' }),
    response: respond(409, { status: '409' }),
    departures: [{ at: 'body/status', expected: '409', received: '"409"' }],
  },
  {
    title: 'a member that is not there departs',
    expected: ask('/status', { is: 'status' }),
    response: respond(409, {}),
    departures: [{ at: 'body/status', expected: '409', received: 'missing' }],
  },
  {
    title: 'a body that is no JSON has no members',
    expected: ask('/type', { oneOf: ['a'] }),
    response: respondText(409, 'a'),
    departures: [{ at: 'body/type', expected: '"a"', received: 'missing' }],
  },
  {
    title: 'one of a list is right',
    expected: ask('/type', { oneOf: ['a', 'b'] }),
    response: respond(409, { type: 'b' }),
  },
  {
    title: 'none of a list departs',
    expected: ask('/type', { oneOf: ['a', 'b'], level: 'advised' }),
    response: respond(409, { type: 'c' }),
    departures: [{ level: 'advised', at: 'body/type', expected: '"a" or "b"', received: '"c"' }],
  },
  {
    title: 'each item is looked at',
    expected: ask('/errors/*/pointer', { matches: '^/' }),
    response: respond(422, { errors: [{ pointer: '/a' }, { pointer: 'b' }, { pointer: 7 }] }),
    departures: [
      { at: 'body/errors/1/pointer', expected: 'a text that matches ^/', received: '"b"' },
      { at: 'body/errors/2/pointer', expected: 'a text that matches ^/', received: '7' },
    ],
  },
  {
    title: 'no item at all departs',
    expected: ask('/errors/*/pointer', { is: 'present' }),
    response: respond(422, { errors: [] }),
    departures: [{ at: 'body/errors/*/pointer', expected: 'present', received: 'missing' }],
  },
  { title: 'what is not there is absent', expected: ask('/trace', { is: 'absent' }), response: respond(500, {}) },
  {
    title: 'what is there is not absent',
    expected: ask('/*/trace', { is: 'absent' }),
    response: respond(500, { a: { trace: 1 } }),
    departures: [{ at: 'body/a/trace', expected: 'absent', received: 'present' }],
  },
]);
