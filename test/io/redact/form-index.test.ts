import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormIndex } from '../../../engine/io/redact/form-index.ts';

// Few letters, so that forms begin alike, overlap and stand in one another.
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '漢'), minLength: 4, maxLength: 14 });
const texts = fc.array(fc.oneof(letters, fc.string({ unit: fc.constantFrom('a', 'b', 'x', '"'), maxLength: 9 })));

/** What an index replaces, done without one: at each place the longest form that stands there. */
function replaceSlowly(text: string, forms: readonly string[]): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    const [longest] = forms.filter((form) => text.startsWith(form, at)).sort((one, other) => other.length - one.length);
    result += longest === undefined ? text.charAt(at) : `[${longest}]`;
    at += longest?.length ?? 1;
  }
  return result;
}

describe('an index of forms', () => {
  it('replaces the same as a search at each place', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 8 }), texts, (forms, parts) => {
        const index = createFormIndex();
        for (const form of forms) index.add(form, form);
        const text = parts.join('');
        expect(index.replace(text)).toBe(replaceSlowly(text, forms));
        expect(index.find(text) !== undefined).toBe(forms.some((form) => text.includes(form)));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a form wherever it stands', () => {
    const index = createFormIndex();
    index.add('12345678', 'long');
    index.add('1234', 'short');
    for (let before = 0; before < 20; before += 1) {
      for (let after = 0; after < 3; after += 1) {
        expect(index.find(`${'x'.repeat(before)}12345678${'x'.repeat(after)}`)).toBe('long');
        expect(index.find(`${'x'.repeat(before)}1234${'x'.repeat(after)}`)).toBe('short');
      }
    }
  });

  it('finds the same in a text that comes in chunks, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 8 }), texts, (forms, chunks) => {
        const index = createFormIndex();
        for (const form of forms) index.add(form, form);
        const search = index.createSearch();
        const isFound = chunks.map(search).some((name) => name !== undefined);
        expect(isFound).toBe(forms.some((form) => chunks.join('').includes(form)));
      }),
      { numRuns: 2000 },
    );
  });

  it('forgets what is removed, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 2, maxLength: 8 }), texts, ([gone = '', ...left], parts) => {
        const index = createFormIndex();
        for (const form of [gone, ...left]) index.add(form, form);
        index.remove(gone);
        const text = [gone, ...parts].join('');
        expect(index.replace(text)).toBe(replaceSlowly(text, left));
      }),
    );
  });

  it('passes over what every text holds', () => {
    const index = createFormIndex();
    index.add('abc', 'tiny');
    expect(index.find('abc')).toBeUndefined();
  });
});
