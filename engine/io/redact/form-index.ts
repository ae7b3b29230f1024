/** Texts to look for, each with a name; however many there are, a text is read once. */
export interface FormIndex {
  readonly add: (form: string, name: string) => void;
  readonly remove: (form: string) => void;
  /** The name of the first form that stands in a text. */
  readonly find: (text: string) => string | undefined;
  /** The text with every form in it replaced by its name in brackets. */
  readonly replace: (text: string) => string;
}

interface Form {
  readonly form: string;
  readonly name: string;
}

/** Returns an index without forms; a form of less than four characters is passed over, as every text holds it. */
export function createFormIndex(): FormIndex {
  // Rabin and Karp: the first characters of each form by their hash, and a table that rules most hashes out at once.
  const byHash = new Map<number, readonly Form[]>();
  const isTaken = new Uint8Array(TABLE);

  const add = (form: string, name: string): void => {
    if (form.length < WINDOW) return;
    const hash = hashStart(form);
    const others = (byHash.get(hash) ?? []).filter((other) => other.form !== form);
    byHash.set(
      hash,
      [...others, { form, name }].sort((one, other) => other.form.length - one.form.length),
    );
    isTaken[hash & (TABLE - 1)] = 1;
  };
  const remove = (form: string): void => {
    const hash = hashStart(form);
    byHash.set(
      hash,
      (byHash.get(hash) ?? []).filter((other) => other.form !== form),
    );
  };
  const next = (text: string, from: number): (Form & { readonly at: number }) | undefined => {
    let hash = 0;
    for (let end = from; end < text.length; end += 1) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(end)) | 0;
      const at = end - WINDOW + 1;
      if (at > from) hash = (hash - Math.imul(text.charCodeAt(at - 1), POWER)) | 0;
      if (at < from || isTaken[hash & (TABLE - 1)] === 0) continue;
      const found = byHash.get(hash)?.find(({ form }) => text.startsWith(form, at));
      if (found !== undefined) return { ...found, at };
    }
    return undefined;
  };
  const replace = (text: string): string => {
    let result = '';
    let from = 0;
    for (let found = next(text, 0); found !== undefined; found = next(text, from)) {
      result += `${text.slice(from, found.at)}[${found.name}]`;
      from = found.at + found.form.length;
    }
    return from === 0 ? text : result + text.slice(from);
  };
  return { add, remove, find: (text) => next(text, 0)?.name, replace };
}

const WINDOW = 4;
const TABLE = 1 << 16;
const BASE = 0x2f0b4c47;
const POWER = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE));

function hashStart(form: string): number {
  let hash = 0;
  for (let at = 0; at < WINDOW; at += 1) hash = (Math.imul(hash, BASE) + form.charCodeAt(at)) | 0;
  return hash;
}
