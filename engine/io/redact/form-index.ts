/** Texts to look for, each with a name; however many there are, a text is read once. */
export interface FormIndex {
  readonly add: (form: string, name: string) => void;
  readonly remove: (form: string) => void;
  /** The name of the first form that stands in a text. */
  readonly find: (text: string) => string | undefined;
  /** Returns a function that does the same for a text that comes in chunks, across which a form may lie. */
  readonly createSearch: () => (chunk: string) => string | undefined;
  /** The text with every form in it replaced by its name in brackets. */
  readonly replace: (text: string) => string;
}

/** Where a window stands in some forms: after how many of their characters, and how long they are. */
interface Span {
  readonly offset: number;
  readonly length: number;
}

interface Found {
  readonly form: string;
  readonly name: string;
  readonly at: number;
}

/** Returns an index without forms; a form of less than four characters is passed over, as every text holds it. */
export function createFormIndex(): FormIndex {
  // Rabin and Karp in strides: a text is looked at every few characters, and one of the first windows of a form that
  // stands in it begins there. A table of bits rules most hashes out at once.
  const long = new Map<string, string>();
  const short = new Map<string, string>();
  const spans = new Map<number, readonly Span[]>();
  const isTaken = new Uint32Array(HASHES / 32);
  let longest = 0;

  const add = (form: string, name: string): void => {
    if (form.length < WINDOW) return;
    longest = Math.max(longest, form.length);
    if (form.length < SHORTEST_LONG) {
      short.set(form, name);
      return;
    }
    long.set(form, name);
    for (let offset = 0; offset < STRIDE; offset += 1) {
      const hash = hashAt(form, offset);
      const own = spans.get(hash) ?? [];
      const isKnown = own.some((span) => span.offset === offset && span.length === form.length);
      if (!isKnown) spans.set(hash, [...own, { offset, length: form.length }]);
      isTaken[hash >>> 5] = (isTaken[hash >>> 5] ?? 0) | (1 << (hash & 31));
    }
  };
  const remove = (form: string): void => {
    long.delete(form);
    short.delete(form);
  };
  const foundAt = (text: string, from: number, at: number, hash: number): readonly Found[] =>
    (spans.get(hash) ?? []).flatMap(({ offset, length }) => {
      const start = at - offset;
      const form = start < from ? '' : text.slice(start, start + length);
      const name = long.get(form);
      return name === undefined ? [] : [{ form, name, at: start }];
    });
  const nextLong = (text: string, from: number): Found | undefined => {
    for (let at = from; at <= text.length - WINDOW; at += STRIDE) {
      const hash = hashAt(text, at);
      if (((isTaken[hash >>> 5] ?? 0) & (1 << (hash & 31))) === 0) continue;
      const found = foundAt(text, from, at, hash);
      if (found.length > 0) return found.reduce(firstAndLongest);
    }
    return undefined;
  };
  const nextShort = (text: string, from: number): readonly Found[] =>
    [...short].map(([form, name]) => ({ form, name, at: text.indexOf(form, from) })).filter(({ at }) => at >= 0);
  const next = (text: string, from: number): Found | undefined => {
    const ofLong = nextLong(text, from);
    if (short.size === 0) return ofLong;
    const found = [...nextShort(text, from), ...(ofLong === undefined ? [] : [ofLong])];
    return found.length === 0 ? undefined : found.reduce(firstAndLongest);
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
  const find = (text: string): string | undefined => next(text, 0)?.name;
  const createSearch = (): ((chunk: string) => string | undefined) => {
    let tail = '';
    return (chunk) => {
      const text = tail + chunk;
      tail = longest === 0 ? '' : text.slice(-longest);
      return find(text);
    };
  };
  return { add, remove, find, createSearch, replace };
}

function firstAndLongest(one: Found, other: Found): Found {
  if (one.at !== other.at) return one.at < other.at ? one : other;
  return one.form.length >= other.form.length ? one : other;
}

const WINDOW = 4;
const STRIDE = 5;
const SHORTEST_LONG = WINDOW + STRIDE - 1;
const HASHES = 1 << 16;

function hashAt(text: string, at: number): number {
  const first = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8);
  const last = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 8);
  return Math.imul(first ^ (last << 16), MIX) >>> 16;
}

const MIX = 0x9e3779b1;
