import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
// What knows one API is its contract and the server that keeps it.
const FOLDERS = ['engine', 'generators', 'reporters'];
const WORDS = ['mediamagic', 'x-api-key', 'sk_', 'whsec', 'svix', 'submission', 'subscription', 'ungated', 'sandbox_'];

it('no word of one API stands in what judges any', () => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => {
        const text = readFileSync(join(ROOT, name), 'utf8').toLowerCase();
        return WORDS.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`);
      }),
  );
  expect(found).toEqual([]);
});
