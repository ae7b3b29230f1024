import { describe, expect, it } from 'vitest';
import { json } from '../../reference/mutants/edit.ts';
import type { Reply, Tamper } from '../../reference/index.ts';
import { expectFault, type Fault } from './faults.ts';
import { judgeReference } from './judge-reference.ts';

const id = '00000000-0000-4000-8000-000000000000';
const submission = {
  submissionId: id,
  workflowId: id,
  ablyChannel: 'channel',
  status: 'submitted',
  assets: [{ assetId: id, versionGroupId: id, versionNumber: 1 }],
};

const faults: readonly Fault[] = [
  {
    what: 'answers 201 where it answered 409 before',
    only: ['again-409'],
    options: { tamper: changeSecond('already-submitted', json(201, submission)) },
    clauses: ['again-409'],
  },
  {
    what: 'answers 403 where it answered 404 before',
    only: ['again-404'],
    options: { tamper: changeSecond('unknown-submission', json(403, { detail: 'No' })) },
    // The second answer is the first of another repetition.
    clauses: ['again-404', 'fire-for-unknown-submission', 'unknown-submission'],
  },
];

describe('a server that', () => {
  it.each(faults)('$what is found under the right clause', async (fault) => {
    await expectFault(fault);
  });
});

describe('a refusal', () => {
  it('is sent again a second later at least', async () => {
    const { entries, ms } = await judgeReference({ only: ['again-404'] });
    expect(new Set(entries.map(({ outcome }) => outcome))).toEqual(new Set(['pass']));
    expect(ms).toBeGreaterThan(1000);
    expect(entries[0]?.met).toEqual({ kind: 'repeat', status: 404, isSame: true });
  });

  it('that is none is not repeated', async () => {
    const { entries } = await judgeReference({
      only: ['again-409'],
      options: { tamper: (reply) => (reply.status === 409 ? { ...reply, status: 403 } : reply) },
    });
    expect(entries[0]).toMatchObject({
      outcome: 'fail',
      unexercised: true,
      reason: 'the probe was answered 403, so that there is no 409 to repeat',
    });
  });
});

// Every second answer at one point of refusal is another one.
function changeSecond(label: string, reply: Reply): Tamper {
  let count = 0;
  return (usual, context) => {
    if (context.label !== label) return usual;
    count += 1;
    return count % 2 === 0 ? reply : usual;
  };
}
