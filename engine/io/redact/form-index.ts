/** Texts to look for, each with a name; however many there are, a text is read once. */
export interface FormIndex {
  readonly add: (form: string, name: string) => void;
  readonly remove: (form: string) => void;
  /** The name of the first form that stands in a text. */
  readonly find: (text: string) => string | undefined;
  /** The text with every form in it replaced by its name in brackets. */
  readonly replace: (text: string) => string;
}

/** The forms that begin alike; the lengths are those of any of them, the longest first. */
interface Bucket {
  readonly names: Map<string, string>;
  lengths: readonly number[];
}

interface Found {
  readonly form: string;
  readonly name: string;
  readonly at: number;
}

/** Returns an index without forms; a form of less than four characters is passed over, as every text holds it. */
export function createFormIndex(): FormIndex {
  // Rabin and Karp: the first characters of each form by their hash, and a table that rules most hashes out at once.
  const buckets = new Map<number, Bucket>();
  const isTaken = new Uint8Array(TABLE);

  const add = (form: string, name: string): void => {
    if (form.length < WINDOW) return;
    const hash = hashStart(form);
    const bucket = buckets.get(hash) ?? { names: new Map<string, string>(), lengths: [] };
    buckets.set(hash, bucket);
    bucket.names.set(form, name);
    if (!bucket.lengths.includes(form.length)) {
      bucket.lengths = [...bucket.lengths, form.length].sort((one, other) => other - one);
    }
    isTaken[hash & (TABLE - 1)] = 1;
  };
  const remove = (form: string): void => {
    buckets.get(hashStart(form))?.names.delete(form);
  };
  const next = (text: string, from: number): Found | undefined => {
    let hash = 0;
    for (let end = from; end < text.length; end += 1) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(end)) | 0;
      const at = end - WINDOW + 1;
      if (at > from) hash = (hash - Math.imul(text.charCodeAt(at - 1), POWER)) | 0;
      if (at < from || isTaken[hash & (TABLE - 1)] === 0) continue;
      const found = findAt(text, at, buckets.get(hash));
      if (found !== undefined) return found;
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

function findAt(text: string, at: number, bucket: Bucket | undefined): Found | undefined {
  for (const length of bucket?.lengths ?? []) {
    const form = text.slice(at, at + length);
    const name = bucket?.names.get(form);
    if (name !== undefined) return { form, name, at };
  }
  return undefined;
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
