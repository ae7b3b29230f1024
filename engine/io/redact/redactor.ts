import { listSecretForms, secretInName, type Secret } from '../../core/model/index.ts';
import { createFormIndex } from './form-index.ts';
import { learnSecrets } from './learn.ts';
import { createRedactPatterns, isSuspect, placeholderOf } from './patterns.ts';

/** Takes secrets out of everything that leaves the process. */
export interface Redactor {
  /** Returns the value with every secret in its strings, and in names of members that a target gave, replaced by its name. */
  readonly redact: <Value>(value: Value) => Value;
  readonly redactText: (text: string) => string;
  /** Tells, from its JSON, that a value holds no secret that is known; it may say no where there is none. */
  readonly isPlain: (json: string) => boolean;
  /** Makes a secret known that was not when it was made. */
  readonly know: (secret: Secret) => void;
  /** Makes the secrets known that a text shows, such as a webhook's signing secret. */
  readonly learn: (text: string) => void;
  /** Returns the name of a secret that a text still holds, or undefined. */
  readonly find: (text: string) => string | undefined;
  /** Returns a function that does the same for a text that comes in chunks, across which a secret may lie. */
  readonly createSearch: () => (chunk: string) => string | undefined;
}

/** Returns a redactor that knows these secrets; it learns more as it reads, and of those keeps the latest. */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  const forms = createFormIndex();
  const known = new Set<string>();
  const learned = new Map<string, readonly string[]>();
  const addForms = ({ name, value }: Secret): readonly string[] => {
    const own = [...new Set([value, ...listSecretForms(value), secretInName(value) ?? []].flat())];
    own.forEach((form) => {
      forms.add(form, name);
    });
    return own;
  };
  const know = (secret: Secret): void => {
    addForms(secret);
    known.add(secret.value);
  };
  secrets.forEach(know);
  const learn = (text: string): void => {
    for (const secret of learnSecrets(text)) {
      if (known.has(secret.value) || learned.has(secret.value)) continue;
      learned.set(secret.value, addForms(secret));
      forget();
    }
  };
  const forget = (): void => {
    const [oldest] = learned;
    if (oldest === undefined || learned.size <= MOST_LEARNED) return;
    learned.delete(oldest[0]);
    oldest[1].forEach(forms.remove);
  };
  const names = secrets.map(({ name }) => name);
  const redactPatterns = createRedactPatterns(names);
  // What was redacted before stays as it is, whatever its name holds.
  const redacted = new RegExp(`(${placeholderOf(names)})`);
  const redactText = (text: string): string =>
    redactPatterns(
      text
        .split(redacted)
        .map((part, index) => (index % 2 === 1 ? part : forms.replace(part)))
        .join(''),
    );
  // What JSON escapes once more in a text that is JSON already is only found string by string.
  const areWithoutEscapes = secrets.every(({ value }) => JSON.stringify(value) === `"${value}"`);
  const isPlain = (json: string): boolean => areWithoutEscapes && forms.find(json) === undefined;
  const isClean = (json: string): boolean => !isSuspect(json) && isPlain(json);
  const redact = <Value>(value: Value): Value =>
    isClean(JSON.stringify(value)) ? value : (mapStrings(value, redactText, false) as Value); // strings stay strings
  return { redact, redactText, isPlain, know, learn, find: forms.find, createSearch: forms.createSearch };
}

// A long run learns a signature with each upload; what looks like one is redacted without being known, too.
const MOST_LEARNED = 5000;

// Below these, members are named after what a target sent; everywhere else the names are ours.
const NAMED_BY_TARGET: ReadonlySet<string> = new Set(['codings', 'seen']);

function mapStrings(value: unknown, map: (text: string) => string, isOpen: boolean): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, map, isOpen));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(
    ([name, member]) => [name, mapStrings(member, map, isOpen || NAMED_BY_TARGET.has(name))] as const,
  );
  return Object.fromEntries(isOpen ? nameApart(members, map) : members);
}

// Two that held the same secret stay two.
function nameApart(
  members: readonly (readonly [string, unknown])[],
  map: (text: string) => string,
): readonly (readonly [string, unknown])[] {
  const taken = new Map<string, number>();
  return members.map(([name, member]) => {
    const mapped = map(name);
    const times = (taken.get(mapped) ?? 0) + 1;
    taken.set(mapped, times);
    return [times === 1 ? mapped : `${mapped} (${times})`, member];
  });
}
