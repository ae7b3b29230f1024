import { listSecretForms, type Secret } from '../../core/model/index.ts';
import { learnSecrets } from './learn.ts';
import { redactPatterns } from './patterns.ts';

/** Takes secrets out of everything that leaves the process. */
export interface Redactor {
  /** Returns the value with every secret in its strings replaced by its name. */
  readonly redact: <Value>(value: Value) => Value;
  readonly redactText: (text: string) => string;
  /** Makes the secrets known that a text shows, such as a webhook's signing secret. */
  readonly learn: (text: string) => void;
  /** Returns the name of a secret that a text still holds, or undefined. */
  readonly find: (text: string) => string | undefined;
}

/** Returns a redactor that knows these secrets; it learns more as it reads. */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  const forms = new Map<string, string>();
  const known = new Set<string>();
  const add = ({ name, value }: Secret): void => {
    if (known.has(value)) return;
    known.add(value);
    [value, ...listSecretForms(value)].forEach((form) => forms.set(form, name));
  };
  secrets.forEach(add);

  const redactText = (text: string): string => {
    let result = text;
    for (const [form, name] of forms) {
      if (result.includes(form)) result = result.replaceAll(form, `[${name}]`);
    }
    return redactPatterns(result);
  };
  const learn = (text: string): void => {
    learnSecrets(text).forEach(add);
  };
  const find = (text: string): string | undefined => {
    for (const [form, name] of forms) {
      if (text.includes(form)) return name;
    }
    return undefined;
  };
  const redact = <Value>(value: Value): Value => mapStrings(value, redactText) as Value; // strings stay strings
  return { redact, redactText, learn, find };
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, map));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapStrings(member, map)]));
}
