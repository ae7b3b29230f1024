import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry, Report } from '../../engine/core/model/index.ts';
import { lifecycleMutants } from '../../reference/mutants/lifecycle/index.ts';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';
import { runProject } from '../vitest/run-project.ts';

const mutant = lifecycleMutants.find(({ id }) => id === 'deletes-twice');
let isFaithful = false;
let target: OpenTarget;
let report: Report;

beforeAll(async () => {
  const wrong = mutant?.options().tamper;
  target = await openTarget({ tamper: (...told) => (isFaithful ? told[0] : (wrong?.(...told) ?? told[0])) });
  await target.call('run --quiet --only walk --walks 30 --seed 3 --report json=walks.json --journal walks.ndjson');
  report = target.read('walks.json');
});

afterAll(async () => {
  await target.close();
});

describe('a walk that fails', () => {
  it('is told by its least sequence, under the row that it breaks', () => {
    const [first] = failures(report).filter(({ walk }) => walk?.steps.length === 3);
    expect(first).toMatchObject({
      outcome: 'fail',
      operation: 'deleteSubscription',
      title: 'createSubscription, deleteSubscription, deleteSubscription: expected 404, received 204',
      walk: { broke: 'delete/deleted' },
    });
    expect(first?.findings.map(({ clause, expected, received }) => ({ clause, expected, received }))).toEqual([
      { clause: 'unknown-subscription', expected: '404', received: '204' },
    ]);
    expect(first?.replay?.path).toMatch(/^\d+:subscribe \d+:delete@\d+\.0 \d+:delete@\d+\.0$/);
    expect(first?.curl?.match(/^# \w+/gm)).toEqual([
      '# createSubscription',
      '# deleteSubscription',
      '# deleteSubscription',
    ]);
  });

  it('is in one group with all that break the row', () => {
    const all = failures(report);
    expect(all.length).toBeGreaterThan(1);
    const groups = new Set(all.map(({ group }) => group));
    expect(groups.size).toBe(new Set(all.map(({ walk }) => walk?.broke)).size);
  });

  it('leaves nothing behind', () => {
    expect(report.leftovers.filter(({ kind }) => kind === 'subscription')).toEqual([]);
  });

  it('still fails when it is replayed, and passes once the server is mended', async () => {
    const name = failures(report)[0]?.case ?? '';
    for (const file of ['walks.json', 'walks.ndjson']) {
      isFaithful = false;
      const still = await target.call(`replay ${file} ${name}`);
      expect(still.exitCode).toBe(1);
      expect(still.out).toContain(`Still happens: ${name}`);
      isFaithful = true;
      const mended = await target.call(`replay ${file} ${name}`);
      expect(mended.exitCode).toBe(0);
    }
  });
});

describe('the same seed', () => {
  it('gives the same walks on the command line, again, in shards and in Vitest', async () => {
    isFaithful = true;
    const run = 'run --quiet --only walk --walks 6 --seed 9';
    await target.call(`${run} --report json=one.json`);
    await target.call(`${run} --shard 1/2 --report json=a.json --journal a.ndjson`);
    await target.call(`${run} --shard 2/2 --report json=b.json --journal b.ndjson`);
    const { reports } = await runProject({
      'walks.test.ts': `
        import { conformance } from 'ENGINE/vitest.ts';
        conformance({ reference: true, only: ['walk'], walks: 6, seed: 9, report: ['json=walks.json'] });`,
    });
    const paths = pathsOf(target.read('one.json'));
    expect(paths).toHaveLength(6);
    expect(pathsOf(reports['walks.json'] as Report)).toEqual(paths); // written by our reporter
    expect([...pathsOf(target.read('a.json')), ...pathsOf(target.read('b.json'))].sort()).toEqual(paths);
  });

  it('gives other walks than another one', async () => {
    await target.call('run --quiet --only walk --walks 6 --seed 10 --report json=other.json');
    expect(pathsOf(target.read('other.json'))).not.toEqual(pathsOf(target.read('one.json')));
  });
});

describe('walks', () => {
  it('are left out of a quick run, and of production', async () => {
    const quick = await target.call('run --depth quick --dry-run --list');
    expect(quick.out).not.toContain('walk/1');
    const there = await target.call('run --environment production --only walk,race --dry-run --list');
    expect(there.out).toContain('in production only reads and refusals without a valid key are sent');
  });
});

function failures({ entries }: Report): readonly Entry[] {
  return entries.filter(({ outcome }) => outcome === 'fail');
}

function pathsOf({ entries }: Report): readonly string[] {
  return entries.map((entry) => `${entry.case} ${entry.replay?.path ?? ''}`).sort();
}
