import type { Check } from './check.ts';
import { listBodyTexts } from './subject/body-texts.ts';
import { listSecretForms } from '../model/index.ts';

/** No key stands in a header or the body, raw or encoded. */
export const checkKeyEcho: Check<'keyEcho'> = (_absent, { body, keys, response }) => {
  const texts = [
    ...response.headers.map(([name, value]) => ({ at: `header ${name}`, text: value })),
    { at: 'body', text: [response.body, ...listBodyTexts(body)].join('\n') },
  ];
  return keys.flatMap(({ name, value }) => {
    const forms = listSecretForms(value);
    return texts
      .filter(({ text }) => forms.some((form) => text.includes(form)))
      .map(({ at }) => ({ at, expected: 'no key', received: `the key ${name}` }));
  });
};
