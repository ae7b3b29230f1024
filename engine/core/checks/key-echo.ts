import type { Check } from './check.ts';
import { listBodyTexts } from './subject/body-texts.ts';
import { listSecretForms } from '../model/index.ts';

/** No key stands in a header or the body, raw or encoded. */
export const checkKeyEcho: Check<'keyEcho'> = (_absent, subject) => {
  const { body, keys, response, formsOf = listSecretForms } = subject;
  // Without an escape the text of the body holds every key and string as it is.
  const unescaped = response.body.includes('\\') ? listBodyTexts(body) : [];
  const texts = [
    ...response.headers.map(([name, value]) => ({ at: `header ${name}`, text: value })),
    { at: 'body', text: [response.body, ...unescaped].join('\n') },
  ];
  // No key holds a line break, so it stands in the whole where it stands in a part.
  const whole = texts.map(({ text }) => text).join('\n');
  return keys.flatMap(({ name, value }) => {
    const forms = formsOf(value).filter((form) => whole.includes(form));
    return texts
      .filter(({ text }) => forms.some((form) => text.includes(form)))
      .map(({ at }) => ({ at, expected: 'no key', received: `the key ${name}` }));
  });
};
