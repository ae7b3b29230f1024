import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../engine/page/fingerprint.ts';
import { listTexts } from './list-texts.ts';
import { readClauses, readDocument, readSpec } from './read-spec.ts';

const clauses = readClauses();
const known = new Set(clauses.map(({ id }) => id));
const { units } = readSpec('pages/errors.yaml');
const ledger = readSpec('prose.yaml').pages.flatMap((page) => page.units);
const { situations } = readSpec('situations.yaml');
const { pending } = readSpec('pending.yaml');

describe('sources', () => {
  it('no clause says documented without a unit of the page', () => {
    const numbers = new Set(units.map(({ n }) => n));
    const documented = clauses.flatMap(({ id, source }) =>
      source.kind === 'documented' ? [{ id, units: source.units ?? [source.unit ?? 0] }] : [],
    );
    expect(documented.length).toBeGreaterThan(60);
    expect(documented.filter((one) => !one.units.every((unit) => numbers.has(unit)))).toEqual([]);
  });

  it('a required clause rests on the page, a standard or a ruling with its reason', () => {
    const required = clauses.filter(({ level }) => level === 'required');
    expect(required.length).toBeGreaterThan(80);
    const less = required.filter(({ source }) => !['documented', 'rfc'].includes(source.kind) && !source.reason);
    expect(less.map(({ id }) => id)).toEqual([]);
  });

  it('nothing of ours is called a quotation', () => {
    expect(clauses.filter(({ source }) => source.kind !== 'rfc' && 'quote' in source)).toEqual([]);
  });
});

describe('the Errors page', () => {
  it('has 6 headings, 16 sentences, 31 rows and 2 samples', () => {
    const count = (kind: string): number => units.filter((unit) => unit.kind === kind).length;
    expect(['heading', 'sentence', 'row', 'code'].map(count)).toEqual([6, 16, 31, 2]);
    expect(units.map(({ n }) => n)).toEqual(units.map((_, index) => index + 1));
  });

  it('has a row of the ledger for each of its units', () => {
    expect(ledger.map(({ unit }) => unit)).toEqual(units.map(({ n }) => n));
    expect(ledger.flatMap(({ clauses: ids = [] }) => ids.filter((id) => !known.has(id)))).toEqual([]);
  });
});

describe('words of the page', () => {
  const prints = new Map(units.map((unit) => [unit.fingerprint, unit]));
  const isTold = (text: string): boolean => {
    const unit = prints.get(fingerprint(text));
    // A heading of one to four words is met by chance, and a section is named after it.
    return unit !== undefined && unit.kind !== 'heading';
  };

  it('stand in no file', () => {
    const files = FOLDERS.flatMap(listFiles);
    expect(files.length).toBeGreaterThan(500);
    const copied = files.flatMap((file) =>
      listTexts(readFileSync(new URL(file, ROOT), 'utf8'))
        .filter(isTold)
        .map((text) => `${file}: ${text}`),
    );
    expect(copied).toEqual([]);
  });

  it.each([
    ['a sentence', 'Some prose. It is told here. More prose.'],
    ['a sentence over two lines', 'Some prose.\nIt is\ntold here. More prose.'],
    ['a row', '| a | b |\n| --- | --- |\n| `It is` | told here. |', 'It is | told here.'],
    ['a list item', '- It is told here.'],
    ['a string', "const text = 'It is told here.';"],
    ['a comment', '/** It is told here. */'],
    ['a block of code', '```sh\nIt is\ntold here.\n```'],
  ])('are found as %s', (_, text, told = 'It is told here.') => {
    expect(listTexts(text).map(fingerprint)).toContain(fingerprint(told));
  });
});

describe('situations', () => {
  it('every row of the table stands in situations.yaml, word for word', () => {
    expect(situations.map(({ text }) => text)).toEqual(rowsOfSituations());
  });

  it('every situation names known clauses and a known pending id', () => {
    const ids = new Set(pending.map(({ id }) => id));
    expect(situations.flatMap((one) => one.clauses.filter((id) => !known.has(id)))).toEqual([]);
    expect(situations.filter((one) => one.pending !== undefined && !ids.has(one.pending))).toEqual([]);
    expect(situations.filter((one) => one.clauses.length === 0)).toEqual([]);
  });
});

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = [
  'docs',
  'spec',
  'engine',
  'generators',
  'reporters',
  'reference',
  'test',
  'README.md',
  'CONTRIBUTING.md',
];

function listFiles(path: string): readonly string[] {
  if (path.endsWith('.md')) return [path];
  return readdirSync(new URL(`${path}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|ya?ml|json|tsx?|mjs)$/.test(name))
    .map((name) => `${path}/${name}`);
}

function rowsOfSituations(): readonly string[] {
  const markdown = readDocument();
  const section = markdown.slice(markdown.indexOf('## 8.'), markdown.indexOf('## 9.'));
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => (row.split(' | ')[0] ?? '').slice(2));
}
