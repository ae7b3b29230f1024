import type { FoundUnit, UnitKind } from '../../core/model/index.ts';
import { fingerprint } from '../fingerprint.ts';
import { normaliseText } from '../normalise-text.ts';
import { splitSentences } from '../split-sentences.ts';
import { listForms } from '../typographic-forms.ts';
import type { Block } from './block.ts';

/** Makes the units of blocks: each under the heading before it, prose sentence by sentence. */
export function makeUnits(blocks: readonly Block[]): readonly FoundUnit[] {
  let section = 'top';
  return blocks.flatMap(({ kind, text, codes }) => {
    const whole = normaliseText(text);
    if (whole === '') return [];
    if (kind === 'heading') section = nameSection(whole);
    if (kind === 'code') return [{ ...toUnit(section, kind, whole, codes), lines: text.replace(/^\n+|\s+$/g, '') }];
    if (kind !== 'prose') return [toUnit(section, kind, whole, codes)];
    return splitSentences(whole).map((sentence) =>
      toUnit(
        section,
        'sentence',
        sentence,
        codes.filter((code) => sentence.includes(code)),
      ),
    );
  });
}

/** Returns the name of a section: its heading in kebab-case. */
export function nameSection(heading: string): string {
  const words = heading
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'section';
}

function toUnit(section: string, kind: UnitKind, text: string, codes: readonly string[]): FoundUnit {
  return { section, kind, text, fingerprint: fingerprint(text), forms: listForms(text).map(fingerprint), codes };
}
