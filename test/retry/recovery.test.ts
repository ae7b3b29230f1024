import { describe, expect, it } from 'vitest';
import { text } from '../../reference/mutants/edit.ts';
import type { Reply, Tamper } from '../../reference/index.ts';
import { expectFault, type Fault } from './faults.ts';
import { judgeReference } from './judge-reference.ts';

const faults: readonly Fault[] = [
  {
    what: 'gives a 500 that no retry gets over',
    only: ['storage-failure'],
    options: { tamper: stayBroken() },
    clauses: ['recovers-by-backoff'],
  },
  {
    what: 'gives a 502 as HTML',
    only: ['results-unavailable'],
    options: { tamper: (reply) => (reply.status === 502 ? text(502, '<html>Bad Gateway</html>') : reply) },
    clauses: ['error-media-type', 'json-body'],
  },
];

describe('a server that', () => {
  it.each(faults)('$what is found under the right clause', async (fault) => {
    await expectFault(fault);
  });
});

describe('a storage failure', () => {
  it('is got over, and what the retry gives is observed', async () => {
    const { report } = await judgeReference({ only: ['storage-failure'] });
    expect(report.retry.find(({ status }) => status === 500)?.recoveries).toMatchObject({ times: 2, recovered: 2 });
    for (const operation of ['uploadDirect', 'createSubmission']) {
      expect(report.observations).toContainEqual({
        what: `what ${operation} is answered again after a 500`,
        seen: [201],
      });
    }
  });
});

function stayBroken(): Tamper {
  const broken = new Map<string, Reply>();
  return (reply, { operation = '', label, request }) => {
    const name = `${operation} ${request.headers['x-assay-case']?.join('') ?? ''}`;
    if (label === 'storage') broken.set(name, reply);
    return broken.get(name) ?? reply;
  };
}
