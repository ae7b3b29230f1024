import { describe, expect, it } from 'vitest';
import { plain, readClauses, readDocument, readSpec } from './read-spec.ts';

const markdown = readDocument();
const document = plain(markdown);
const clauses = readClauses();
const known = new Set(clauses.map(({ id }) => id));
const { sentences } = readSpec('prose.yaml');
const { situations } = readSpec('situations.yaml');
const { pending } = readSpec('pending.yaml');

describe('quotes', () => {
  it('every documented quote stands in the document', () => {
    const quotes = clauses.flatMap(({ source }) => (source.kind === 'documented' ? [source.quote ?? ''] : []));
    expect(quotes.length).toBeGreaterThan(30);
    expect(quotes.filter((quote) => quote === '' || !document.includes(quote))).toEqual([]);
  });
});

describe('prose', () => {
  it('every sentence stands in the document, in its order', () => {
    const places = sentences.map(({ text }) => document.indexOf(text));
    expect(sentences.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('the sentences leave out nothing of sections 1 to 4 but headings and legends', () => {
    const rest = sentences.reduce((left, { text }) => left.replace(text, '\n'), plain(sectionsOneToFour()));
    expect(rest.split('\n').map(trimMarks).filter(Boolean)).toEqual(LEGENDS);
  });

  it('every sentence names known clauses or says why it is no claim', () => {
    const lost = sentences.flatMap(({ clauses: ids, why }) =>
      why === undefined ? (ids ?? ['nothing']).filter((id) => !known.has(id)) : [],
    );
    expect(lost).toEqual([]);
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

const LEGENDS = [
  '## 1. Ground rules (all S)',
  '## 2. The four envelopes | name | statuses | shape | | --- | --- | --- |',
  '## 3. Status table (S) | code | when | | --- | --- |',
  '## 4. Retry guidance (S)',
];

function sectionsOneToFour(): string {
  return markdown.slice(markdown.indexOf('## 1.'), markdown.indexOf('## 5.'));
}

function rowsOfSituations(): readonly string[] {
  const section = markdown.slice(markdown.indexOf('## 8.'), markdown.indexOf('## 9.'));
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => (row.split(' | ')[0] ?? '').slice(2));
}

function trimMarks(text: string): string {
  return text.replace(/^[\s\-:.]+/, '').replace(/[\s\-:.]+$/, '');
}
