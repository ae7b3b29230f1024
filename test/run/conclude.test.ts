import { describe, expect, it } from 'vitest';
import type { Exchange, Finding } from '../../engine/core/model/index.ts';
import { conclude, type Attempt } from '../../engine/run/index.ts';

const finding = (level: Finding['level']): Finding => ({
  check: 'status',
  clause: 'c',
  level,
  at: 'status',
  expected: '409',
  received: '201',
});
const judged = (status: number, ...levels: readonly Finding['level'][]): Attempt => ({
  kind: 'judged',
  response: { status, headers: [], body: '', bytes: 0, ms: 1 },
  findings: levels.map(finding),
  exchanges: [],
});
const fails = judged(201, 'required');
const fails500 = judged(500, 'required');
const passes = judged(409);
const warns = judged(409, 'advised');
const trouble: Attempt = { kind: 'trouble', reason: 'reset', exchanges: [] };
const lostBy = (onReusedConnection: boolean): Attempt => {
  const reply = { failure: { kind: 'reset', message: 'reset' }, bytesUp: 0, onReusedConnection } as const;
  const probe = { method: 'DELETE', operation: 'deleteSubscription', target: '/', key: 'sandbox', headers: [] };
  const exchange: Exchange = { role: 'probe', probe, startedMs: 0, reply };
  return { kind: 'trouble', reason: 'reset', exchanges: [exchange] };
};
const lost = lostBy(true);
const unarranged: Attempt = { kind: 'unarranged', reason: 'no blob', exchanges: [] };

describe('attempts are concluded', () => {
  const rows: readonly (readonly [string, readonly Attempt[], string, boolean])[] = [
    ['one clean answer passes', [passes], 'pass', false],
    ['an advised departure warns', [warns], 'warn', false],
    ['three failures fail', [fails, fails, fails], 'fail', false],
    ['two of three failures fail and are unstable', [fails, passes, fails], 'fail', true],
    ['one of three failures fails and is unstable', [fails, passes, passes], 'fail', true],
    ['a 5xx once of three warns', [fails500, passes, passes], 'warn', true],
    ['a 5xx twice of three fails', [fails500, passes, fails500], 'fail', true],
    ['a 5xx each time fails', [fails500, fails500, fails500], 'fail', false],
    ['transport trouble once of three warns', [trouble, passes, passes], 'warn', true],
    ['transport trouble twice of three is an error', [trouble, passes, trouble], 'error', true],
    ['transport trouble each time is an error', [trouble, trouble, trouble], 'error', false],
    ['a failure beside trouble fails', [trouble, fails, fails], 'fail', true],
    ['a write that a new connection lost warns', [lostBy(false), passes, passes], 'warn', true],
    ['a write that a connection of before lost passes', [lost, passes, passes], 'pass', false],
    ['a write that a connection of before lost fails as often as it was answered', [lost, fails, fails], 'fail', false],
    ['a write that a connection of before lost is unstable beside one of two', [lost, fails, passes], 'fail', true],
    ['a write that is lost twice is an error', [lost, lost, passes], 'error', true],
    ['a state that cannot be arranged is an error', [unarranged], 'error', false],
    ['a failure whose state is then gone still fails', [fails, unarranged, unarranged], 'fail', true],
  ];
  it.each(rows)('%s', (_, attempts, outcome, unstable) => {
    expect(conclude(attempts)).toMatchObject({ outcome, unstable });
  });
});
