import { expect, test } from 'vitest';
import { renderContract } from '../../reporters/contract/index.ts';
import { builtIn } from './built-in.ts';
import { hostileText } from './hostile-report.ts';

const page = [...renderContract(builtIn)].join('');
const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

test('no id occurs twice', () => {
  expect(ids).toEqual([...new Set(ids)]);
});

test('every link inside the page leads somewhere', () => {
  const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect([...new Set(links)].filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([
  ['clause', builtIn.clauses.map(({ id }) => id)],
  ['envelope', builtIn.envelopes],
  ['operation', builtIn.operations.map(({ id }) => id)],
  ['arrangement', builtIn.arrangements.map(({ name }) => name)],
])('each %s has an anchor', (kind, names) => {
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !ids.includes(`${kind}-${name}`))).toEqual([]);
});

test('the clauses are counted by what they rest on', () => {
  expect(page).toMatch(/\d+ documented on the page, \d+ gathered from the reference, \d+ our ruling/);
});

test('each situation and sentence is there', () => {
  const text = page.replace(/<[^>]+>/g, '').replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name] ?? '');
  const missing = [...builtIn.situations, ...builtIn.sentences].filter((one) => !text.includes(one.text));
  expect(missing).toEqual([]);
});

test('what an integrator comes for stands first, each envelope with its statuses', () => {
  const at = ['envelopes', 'retry', 'operations', 'clauses'].map((id) => page.indexOf(`<section id="${id}"`));
  expect(at).toEqual(at.toSorted((one, other) => one - other));
  expect(at[0]).toBeGreaterThan(0);
  expect(page).toContain('<p>The body of an answer with 422.</p>');
});

test('titles and expectations are said in words', () => {
  expect(page).not.toContain('{operation}');
  expect(page).toContain('the body has the rate-limit shape');
  expect(page).not.toMatch(/<code>\{&quot;/);
});

test('hostile text in a contract is text', () => {
  const [first, ...others] = builtIn.clauses;
  const clauses = first === undefined ? [] : [{ ...first, statement: hostileText }, ...others];
  const hostile = [...renderContract({ ...builtIn, clauses })].join('');
  expect(hostile.match(/<\/?[a-z][a-z0-9]*/g)).toEqual(page.match(/<\/?[a-z][a-z0-9]*/g));
});

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
