import * as fc from 'fast-check';
import type { Generator, Variation } from '../engine/core/model/index.ts';
import { listPathPlaces, type IdPlace } from './ids/id-place.ts';
import { listRealIds } from './ids/real-ids.ts';
import { toKebab } from './schema/location.ts';
import { SOME_UUID, SPECIAL_UUIDS } from './ids/uuid-versions.ts';
import { pathParameter } from './needs.ts';

/**
 * Makes texts for the last id of a path that are no UUID, or that not every reader takes for one. They hold nothing that a
 * router or a front end reads in its own way: no dot segment, slash, NUL, percent sign, colon, or segment of more than 255.
 */
export const doubtfulIds: Generator = {
  makes: 'texts for the last id of a path that are no UUID, or not for every reader',
  needs: pathParameter,
  enumerate: (context) => {
    const place = listPathPlaces(context).at(-1);
    if (place === undefined) return [];
    const real = listRealIds(context.contract)[place.name] ?? '';
    return [...FORMS, ['digit-added', 'an id that exists with a digit more', `{${real}}0`] as const].map((form) =>
      vary(place, form),
    );
  },
  arbitrary: (context) => {
    const place = listPathPlaces(context).at(-1);
    return place === undefined || context.operation.method !== 'GET' ? undefined : randomText(place);
  },
};

type Form = readonly [id: string, what: string, text: string];

const FORMS: readonly Form[] = [
  ...SPECIAL_UUIDS.map((special): Form => [special.id, special.what, special.uuid]),
  ['digit-cut', 'a UUID with a digit less', SOME_UUID.slice(0, -1)],
  ['no-hyphens', 'a UUID without hyphens', SOME_UUID.replaceAll('-', '')],
  ['other-letter', 'a UUID with a letter that is no digit', `g${SOME_UUID.slice(1)}`],
  ['parentheses', 'a UUID in parentheses', `(${SOME_UUID})`],
  ['two', 'two UUIDs', `${SOME_UUID},${SOME_UUID}`],
  ['number', 'a number', '1'],
  ['negative', 'a negative number', '-1'],
  ['huge', 'a number beyond 64 bits', '18446744073709551616'],
  ['word', 'the word undefined', 'undefined'],
  ['letters', '250 letters', 'a'.repeat(250)],
  ['emoji', 'an emoji', '\u{1f600}'],
  ['other-script', 'letters of another script', '\u043f\u0440\u0438\u0432\u0435\u0442'],
];

function vary(place: IdPlace, [id, what, text]: Form): Variation {
  return { id: `${toKebab(place.name)}-${id}`, label: `${place.name} is ${what}`, send: place.send(text) };
}

// The first letter is no hexadecimal digit; eight and more letters are no word of a route.
function randomText(place: IdPlace): fc.Arbitrary<Variation> {
  const letter = fc.oneof(
    fc.constantFrom(...Array.from('ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ0123456789-_')),
    fc.integer({ min: 0xc0, max: 0x24f }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x1f600, max: 0x1f64f }).map((code) => String.fromCodePoint(code)),
  );
  return fc
    .array(letter, { minLength: 8, maxLength: 60, size: 'max' })
    .map((letters) => vary(place, ['text', `a text of ${letters.length + 1} characters`, `g${letters.join('')}`]));
}
