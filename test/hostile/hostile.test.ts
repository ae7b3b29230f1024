import { beforeAll, describe, expect, test } from 'vitest';
import type { Judged } from './judge-hostile.ts';
import { SANDBOX_KEY } from './key.ts';
import { listDangers } from './list-dangers.ts';
import { parsers } from './parsers.ts';
import { isFull } from '../is-full.ts';
import { judgeAll, listRows } from './run-all.ts';

const rows = listRows(isFull);
let judged: ReadonlyMap<string, Judged>;

beforeAll(async () => {
  judged = await judgeAll(rows);
});

test('there are at least 40 hostile targets, each with a name of its own', () => {
  const titles = new Set(listRows(false).map(({ target }) => target.title));
  expect(titles.size).toBe(listRows(false).length);
  expect(titles.size).toBeGreaterThanOrEqual(40);
});

describe.each(rows)('a target that $name', ({ name, ending }) => {
  const get = (): Judged => {
    const found = judged.get(name);
    if (found === undefined) throw new Error(`${name} was not judged`);
    return found;
  };

  test(`ends in ${ending.exitCode} with the cause, in bounded time`, () => {
    const { report, files, ms } = get();
    expect([report.exitCode, files['console']]).toEqual([ending.exitCode, expect.stringContaining(ending.says)]);
    expect(ms).toBeLessThan(300_000);
  });

  test('gets no raw control character and no secret into a file', () => {
    const { files } = get();
    for (const [file, text] of Object.entries(files)) {
      const raw =
        file === 'journal' ? /(?!\n)[\0-\x1f\x7f]/ : /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u;
      expect([file, raw.exec(text)?.[0]]).toEqual([file, undefined]);
      expect([file, text.includes(SANDBOX_KEY), text.includes('topsecret')]).toEqual([file, false, false]);
    }
  });

  test('leaves every report parseable, and the page with one script: ours', () => {
    const { files } = get();
    for (const [format, parse] of Object.entries(parsers)) parse(files[format] ?? '');
    expect(listDangers(files['html'] ?? '')).toEqual([]);
  });
});
