import { listSecretForms } from '../model/index.ts';
import type { Secret } from '../model/index.ts';

/** A text of a finding: without secrets, and cut where it is long. */
export function presentText(text: string, secrets: readonly Secret[]): string {
  return cut(mask(text, secrets));
}

function mask(text: string, secrets: readonly Secret[]): string {
  const forms = secrets.flatMap(({ name, value }) =>
    listSecretForms(value).flatMap((form) => (text.includes(form) ? [{ name, form }] : [])),
  );
  const longestFirst = forms.sort((one, other) => other.form.length - one.form.length);
  const masked = longestFirst.reduce((rest, { name, form }) => rest.replaceAll(form, () => `[${name}]`), text);
  return masked.replaceAll(signature, '$1[signature]');
}

/** The parameter of a signed URL that gives access. */
const signature = /([?&](?:sig|signature|x-amz-signature|x-goog-signature)=)[^&\s"'<>\\]+/gi;

function cut(text: string): string {
  if (text.length <= maxLength) return text;
  // Half of a surrogate pair is no character.
  const start = text.slice(0, maxLength - 40).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}… (cut, ${text.length} characters in all)`;
}

const maxLength = 200;
