import type { HeaderField, Secret } from '../model/index.ts';
import { listSecretForms, secretInName } from '../model/index.ts';
import type { Check } from './check.ts';
import { listBodyTexts } from './subject/body-texts.ts';

/** No key stands in a header, its name included, or in the body, raw or encoded. */
export const checkKeyEcho: Check<'keyEcho'> = (_absent, subject) => {
  const { body, keys, response } = subject;
  // Without an escape the text of the body holds every key and string as it is.
  const bodyText = response.body.includes('\\') ? [response.body, ...listBodyTexts(body)].join('\n') : response.body;
  if (!holdsAny([[bodyText, ''], ...response.headers], listForms(keys))) return [];
  const texts = [
    ...response.headers.map(([name, value]) => ({ at: `header ${name}`, text: value, name })),
    { at: 'body', text: bodyText, name: '' },
  ];
  return keys.flatMap((key) =>
    texts
      .filter(({ text, name }) => isIn(key, text) || isInName(key, name))
      .map(({ at }) => ({
        at,
        expected: 'no key',
        received: key.name.startsWith('the key') ? key.name : `the key ${key.name}`,
      })),
  );
};

// Nearly no answer does, and most texts are shorter than a key.
function holdsAny(texts: readonly HeaderField[], forms: readonly string[]): boolean {
  const shortest = Math.min(...forms.map(({ length }) => length));
  for (const pair of texts)
    for (const text of pair) if (text.length >= shortest && forms.some((form) => text.includes(form))) return true;
  return false;
}

function isIn({ value }: Secret, text: string): boolean {
  return listSecretForms(value).some((form) => text.includes(form));
}

function isInName({ value }: Secret, name: string): boolean {
  const form = secretInName(value);
  return form !== undefined && name.includes(form);
}

function listForms(keys: readonly Secret[]): readonly string[] {
  const known = formsOfKeys.get(keys);
  if (known !== undefined) return known;
  const forms = keys.flatMap(({ value }) => [...listSecretForms(value), secretInName(value) ?? []].flat());
  formsOfKeys.set(keys, forms);
  return forms;
}

// Nearly every answer is searched for the same keys.
const formsOfKeys = new WeakMap<readonly Secret[], readonly string[]>();
