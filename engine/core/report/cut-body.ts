import { listSecretForms, type Secret } from '../model/index.ts';

/** Returns a text of at most so many characters, cut before a secret that lies across the end: half of one is not found later. */
export function cutBody(text: string, most: number, secrets: readonly Secret[]): string {
  if (text.length <= most) return text;
  const forms = secrets.flatMap(({ value }) => [value, ...listSecretForms(value)]);
  const ends = forms.map((form) => {
    const from = Math.max(0, most - form.length + 1);
    const at = text.slice(from, most + form.length).indexOf(form);
    return at < 0 ? most : Math.min(most, from + at);
  });
  return copy(text.slice(0, Math.min(most, ...ends)));
}

// A slice keeps the whole of a long text in memory.
function copy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string; // a string stays one
}
