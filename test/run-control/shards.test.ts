import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTarget, outcomesOf, type OpenTarget } from './open-target.ts';

// Wrong in a case, and in the answers of arrangements, so that there is something to unite.
let target: OpenTarget;
const SLOW = 'again-401,again-402,again-403,again-404,again-409,again-413,again-415,again-422';
const OPERATIONS = 'createSubmission,uploadDirect,createSubscription,getSubscription,deleteSubscription';
const FLAGS = `run --depth quick --fuzz 0 --quiet --skip ${SLOW} --operation ${OPERATIONS}`;

beforeAll(async () => {
  target = await openTarget({
    tamper: (reply, { operation, label }) => {
      if (label === 'already-submitted') return { ...reply, status: 400 };
      return operation === 'uploadDirect'
        ? { ...reply, headers: [...reply.headers, ['X-RateLimit-Limit', '9']] }
        : reply;
    },
  });
  await target.call(`${FLAGS} --report json=whole.json --journal whole.ndjson`);
  for (const shard of ['1', '2', '3']) {
    await target.call(`${FLAGS} --shard ${shard}/3 --report json=${shard}.json --journal ${shard}.ndjson`);
  }
});

afterAll(async () => {
  await target.close();
});

describe('three shards', () => {
  it('merge into the report of the one run', async () => {
    const { exitCode } = await target.call('report 3.ndjson 1.ndjson 2.ndjson --report json=merged.json --quiet');
    const [whole, merged] = [target.read('whole.json'), target.read('merged.json')];
    expect(exitCode).toBe(1);
    expect(outcomesOf(merged)).toEqual(outcomesOf(whole));
    expect(merged.counts).toEqual(whole.counts);
    expect(merged.coverage).toEqual(whole.coverage);
    expect(merged.decidedBy).toBe(whole.decidedBy);
    expect(merged.clauses.map(({ id, outcome, cases }) => [id, outcome, cases])).toEqual(
      whole.clauses.map(({ id, outcome, cases }) => [id, outcome, cases]),
    );
    expect(merged.grid.map(({ state }) => state)).toEqual(whole.grid.map(({ state }) => state));
    expect(merged.sentences).toEqual(whole.sentences);
  });

  it('have their numbers added up', () => {
    const shards = ['1', '2', '3'].map((shard) => target.read(`${shard}.json`));
    const merged = target.read('merged.json');
    expect(merged.requests.sent).toBe(shards.reduce((sum, { requests }) => sum + requests.sent, 0));
    expect(merged.retry.map(({ answers }) => answers)).toEqual(
      merged.retry.map((_, row) => shards.reduce((sum, { retry }) => sum + (retry[row]?.answers ?? 0), 0)),
    );
  });

  it('each say in their report which part it is of; the merged one is of the whole', () => {
    const shards = ['1', '2', '3', 'merged'].map((name) => target.read(`${name}.json`).shard);
    expect(shards).toEqual([{ index: 1, of: 3 }, { index: 2, of: 3 }, { index: 3, of: 3 }, undefined]);
  });

  it('each run about a third of the cases', () => {
    const sizes = ['1', '2', '3'].map((shard) => target.read(`${shard}.json`).entries.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(0.3 * Math.max(...sizes));
  });
});

describe('a merge is refused', () => {
  const table: readonly (readonly [string, string, RegExp])[] = [
    ['a shard is missing', '1.ndjson 3.ndjson', /^Shard 2 of 3 is missing/],
    ['only one shard is there', '2.ndjson', /^Shards 1, 3 of 3 are missing/],
    ['a shard is there twice', '1.ndjson 1.ndjson 2.ndjson', /are both shard 1 of 3/],
    ['one is no shard', '1.ndjson 2.ndjson whole.ndjson', /whole\.ndjson is of a whole run/],
    ['a seed differs', '1.ndjson seed.ndjson 3.ndjson', /are not of one run: seed 2, not 1/],
    ['a depth differs', '1.ndjson depth.ndjson 3.ndjson', /depth standard, not quick/],
    ['a target differs', '1.ndjson target.ndjson 3.ndjson', /target http:\/\/other, not http:\/\/127/],
    ['a number of shards differs', '1.ndjson of.ndjson 3.ndjson', /of\.ndjson is one of 4 shards, the others of 3/],
    ['a contract differs', '1.ndjson digest.ndjson 3.ndjson', /was made with another contract/],
    ['cases overlap', '1.ndjson overlap.ndjson 3.ndjson', /^The case .* is in .*1\.ndjson and in .*overlap\.ndjson/],
  ];

  beforeAll(async () => {
    const text = await readFile(`${target.cwd}/2.ndjson`, 'utf8');
    const first = await readFile(`${target.cwd}/1.ndjson`, 'utf8');
    const edits: Readonly<Record<string, string>> = {
      seed: text.replace('"seed":1', '"seed":2'),
      depth: text.replace('"depth":"quick"', '"depth":"standard"'),
      target: text.replaceAll(target.baseUrl, 'http://other'),
      of: text.replace('"of":3', '"of":4'),
      digest: text.replace(/"digest":"[0-9a-f]{12}/, '"digest":"000000000000'),
      overlap: `${text}${first.split('\n').find((line) => line.includes('"outcome":"pass"')) ?? ''}\n`,
    };
    for (const [name, edited] of Object.entries(edits)) await writeFile(`${target.cwd}/${name}.ndjson`, edited);
  });

  it.each(table)('where %s', async (_, files, message) => {
    const { exitCode, error } = await target.call(`report ${files} --report json=refused.json`);
    expect(error).toMatch(message);
    expect(exitCode).toBe(2);
  });
});

describe('a shard', () => {
  it.each(['0/3', '4/3', '1', '1/0', 'x/y'])('cannot be %s', async (shard) => {
    const { exitCode, error } = await target.call(`${FLAGS} --shard ${shard}`);
    expect({ exitCode, says: error.includes('Give I/N with I from 1 to N') }).toEqual({ exitCode: 2, says: true });
  });
});
