import { describe, expect, it } from 'vitest';
import type { Case } from '../../engine/core/model/index.ts';
import { draw, enumerate, listMade, probeOf } from './made-cases.ts';

const CLAUSES = ['every-constraint', 'constraint-kept', 'doubtful-value', 'odd-text', 'lenient-json'];

describe.each(CLAUSES)('%s', (clause) => {
  const cases = listMade(clause, 50);

  it('has ids that are unique and in kebab-case, and labels in plain words', () => {
    const ids = listMade(clause).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)*$/.test(id))).toEqual([]);
    expect(cases.map(({ title }) => title).filter((title) => !/^[ -~]+: [ -~]{5,400}$/.test(title))).toEqual([]);
  });

  it('says each thing once', () => {
    const titles = listMade(clause).map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('is well-formed HTTP with every expression filled in', () => {
    for (const candidate of cases) {
      const { target, body } = probeOf(candidate);
      expect(target).toMatch(/^\/[!-~]{1,2000}$/);
      const text = body?.kind === 'text' ? body.text : '';
      expect(text).not.toMatch(/"\$[a-z]|\{\$/);
      expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    }
  });
});

describe('what is odd', () => {
  it('is only asserted never to get a 5xx', () => {
    const all = ['doubtful-value', 'odd-text', 'lenient-json'].flatMap((clause) => listMade(clause, 50));
    const wanted = [{ status: '2xx' }, { status: '4xx' }];
    expect(all.filter(({ expect: { status } }) => JSON.stringify(status) !== JSON.stringify(wanted))).toEqual([]);
    expect(all.filter(({ operation, effect }) => operation.method !== 'GET' && effect !== 'creates')).toEqual([]);
  });

  it('stands in each place that takes free text', () => {
    const places = listMade('odd-text').map(({ operation, title }) => `${operation.id}: ${placeIn(title)}`);
    expect(new Set(places)).toEqual(
      new Set([
        'createUploadUrl: filename',
        'createSubmission: a value in metadata',
        'createSubmission: a key in metadata',
        'createSubmission: metadata',
        'createSubscription: the path of endpointUrl',
        'createSubscription: description',
        'fireSandboxEvent: errorMessage',
        'listDeliveries: status_filter',
      ]),
    );
  });

  it('is sent as it is: astral, NUL, lone surrogates, own keys, huge numbers, 255 bytes', () => {
    const bodies = listMade('odd-text').map(bodyOf);
    const pieces = ['"\u{1F600}"', '"\\u0000"', '"\\ud800"', '"__proto__":', ':1e400', `"${'a'.repeat(255)}"`];
    for (const piece of pieces) expect(bodies.filter((body) => body.includes(piece))).not.toEqual([]);
    expect(bodies.filter((body) => body.includes('{"assay":'.repeat(58)))).not.toEqual([]);
  });

  it('is large only in a deep run', () => {
    const large = listMade('odd-text').filter((candidate) => bodyOf(candidate).length > 200_000);
    expect(new Set(large.map(({ depth }) => depth))).toEqual(new Set(['deep']));
  });
});

describe('lenient JSON', () => {
  it('is refused by the strictest parser, but for surrogates, numbers and depth', () => {
    const cases = listMade('lenient-json').filter(({ operation }) => operation.id === 'createSubscription');
    const accepted = cases.filter((candidate) => isJson(bodyOf(candidate))).map(({ id }) => id.split('/').at(-1));
    expect(accepted).toEqual([
      'huge-number',
      'long-number',
      'high-surrogate',
      'low-surrogate',
      'deep-list',
      'deep-object',
    ]);
  });
});

it.each(['createUploadUrl', 'createSubmission', 'createSubscription', 'fireSandboxEvent', 'listDeliveries'])(
  'the same seed draws the same probes on %s, and another seed others',
  (operation) => {
    for (const name of operation === 'listDeliveries' ? ['odd-strings'] : ['odd-strings', 'several-broken']) {
      expect(draw(name, operation, 7).length).toBe(200);
      expect(draw(name, operation, 7)).toEqual(draw(name, operation, 7));
      expect(draw(name, operation, 8)).not.toEqual(draw(name, operation, 7));
      expect(enumerate(name, operation)).toEqual(enumerate(name, operation));
    }
  },
);

function placeIn(title: string): string {
  const label = title.split(': ').slice(1).join(': ');
  return label.split(/ (?:is|has|holds) /)[0] ?? '';
}

function bodyOf(candidate: Case): string {
  const { body } = probeOf(candidate);
  return body?.kind === 'text' ? body.text : '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
