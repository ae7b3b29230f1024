import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../engine/core/model/index.ts';
import { readJournal } from '../../engine/io/journal/index.ts';
import { openTarget, outcomesOf, type OpenTarget } from './open-target.ts';

const FLAGS =
  'run --depth quick --quiet --only already-submitted,missing-key,results-pending,unknown-submission,submission-made';
let target: OpenTarget;
let requests = 0;
let interruptAt = Infinity;
let interrupt: () => void = () => undefined;

// Wrong in a case, and in the answers of an arrangement.
beforeAll(async () => {
  target = await openTarget({
    tamper: (reply, { operation, label }) => {
      requests += 1;
      if (requests === interruptAt) interrupt();
      if (label === 'already-submitted') return { ...reply, status: 400 };
      return operation === 'uploadDirect'
        ? { ...reply, headers: [...reply.headers, ['X-RateLimit-Limit', '9']] }
        : reply;
    },
  });
  await target.call(`${FLAGS} --report json=whole.json --journal whole.ndjson`);
});

afterAll(async () => {
  await target.close();
});

async function cutJournal(entries: number, file: string): Promise<void> {
  const lines = (await readFile(join(target.cwd, 'whole.ndjson'), 'utf8')).split('\n');
  await writeFile(join(target.cwd, file), `${lines.slice(0, entries + 1).join('\n')}\n{"type":"entry","at":"20`);
}

describe('a killed run that is resumed', () => {
  it.each([0, 1, 7, 20])('after %i entries ends as if it had not been killed', async (entries) => {
    await cutJournal(entries, 'killed.ndjson');
    const before = requests;
    const flags = '--resume killed.ndjson --report json=resumed.json';
    const { exitCode } = await target.call(`${FLAGS} ${flags}`);
    const [whole, resumed] = [target.read('whole.json'), target.read('resumed.json')];
    expect(exitCode).toBe(1);
    expect(outcomesOf(resumed)).toEqual(outcomesOf(whole));
    expect(resumed.run).toBe(whole.run);
    expect(requests - before).toBeLessThan(whole.requests.sent + 10 - entries / 2);
  });

  it('has one journal, complete by itself', async () => {
    await target.call('report killed.ndjson --report json=again.json --quiet');
    // How a report is repeated names its own file.
    const { again, ...rest } = target.read('again.json');
    const { again: first, ...resumed } = target.read('resumed.json');
    expect(rest).toEqual(resumed);
    expect([again?.file, first?.file]).toEqual(['again.json', 'resumed.json']);
  });

  it('leaves the old journal as it is where another is named', async () => {
    await cutJournal(7, 'old.ndjson');
    const old = await readFile(join(target.cwd, 'old.ndjson'), 'utf8');
    await target.call(`${FLAGS} --resume old.ndjson --journal new.ndjson --report json=resumed.json`);
    expect(await readFile(join(target.cwd, 'old.ndjson'), 'utf8')).toBe(old);
    await target.call('report new.ndjson --report json=again.json --quiet');
    expect(outcomesOf(target.read('again.json'))).toEqual(outcomesOf(target.read('whole.json')));
  });

  it('has each incident once', () => {
    const incidents = target.read('resumed.json').entries.filter((entry) => entry.case.startsWith('arrangement/'));
    expect(incidents.length).toBeGreaterThan(0);
    expect(new Set(incidents.map((entry) => entry.case)).size).toBe(incidents.length);
  });
});

describe('an interrupted run that is resumed', () => {
  it('runs again what was skipped for the interrupt', async () => {
    requests = 0;
    interruptAt = 20;
    const flags = '--report json=cut.json --journal cut.ndjson';
    const { exitCode } = await target.call(`${FLAGS} ${flags}`, {
      onListen: (send) => {
        interrupt = () => {
          send('SIGINT');
        };
      },
    });
    expect(exitCode).toBe(130);
    expect(skipped(target.read('cut.json').entries)).toBeGreaterThan(3);
    await target.call(`${FLAGS} --resume cut.ndjson --report json=resumed.json`);
    const resumed = target.read('resumed.json');
    expect(outcomesOf(resumed)).toEqual(outcomesOf(target.read('whole.json')));
    expect(resumed.requests.sent).toBeGreaterThan(target.read('cut.json').requests.sent);
    const { lines } = await readJournal(join(target.cwd, 'cut.ndjson'));
    expect(lines).toHaveLength(resumed.entries.length);
  });
});

describe('a run is not resumed', () => {
  const table: readonly (readonly [string, string, RegExp])[] = [
    ['with another seed', '--seed 2', /seed 1, not 2/],
    ['with another depth', '--depth standard --fuzz 0', /depth quick, not standard/],
    ['with another number of runs', '--fuzz 3', /--fuzz 0, not 3/],
    ['with another selection', '--skip already-submitted', /--skip \(all\), not already-submitted/],
    ['as a shard', '--shard 1/2', /--shard \(none\), not 1\/2/],
    ['in another environment', '--environment staging', /environment local, not staging/],
    ['from a file that is none', '--resume whole.json', /the journal is damaged/],
    ['from a file that is missing', '--resume nothing.ndjson', /nothing\.ndjson cannot be read/],
  ];

  it.each(table)('%s', async (_, flags, message) => {
    const before = requests;
    const { exitCode, error } = await target.call(`${FLAGS} --resume whole.ndjson --journal other.ndjson ${flags}`);
    expect(error).toMatch(message);
    expect({ exitCode, sent: requests - before }).toEqual({ exitCode: 2, sent: 0 });
  });

  it('against another contract', async () => {
    const text = await readFile(join(target.cwd, 'whole.ndjson'), 'utf8');
    await writeFile(
      join(target.cwd, 'digest.ndjson'),
      text.replace(/"digest":"[0-9a-f]{12}/, '"digest":"000000000000'),
    );
    const { exitCode, error } = await target.call(`${FLAGS} --resume digest.ndjson`);
    expect(error).toMatch(/contract mediamagic 000000000000, not mediamagic [0-9a-f]{12}/);
    expect(exitCode).toBe(2);
  });
});

function skipped(entries: readonly Entry[]): number {
  return entries.filter(({ outcome }) => outcome === 'skip').length;
}
