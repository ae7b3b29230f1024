import type { Json, KeyRole, KeyValue } from '../../core/model/index.ts';

/** What a refresh gave: a key and, where it says so, how long it is good. */
export type NewKey =
  | { readonly ok: true; readonly value: KeyValue; readonly seconds?: number }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads what a command wrote or a function gave: the key itself, or an object with `value` or `access_token`, and how long
 * it is good in `expiresIn` or `expires_in` (seconds) or `expiresAt` (a date). No reason holds anything of it.
 */
export function readNewKey(given: Json, old: KeyValue, role: KeyRole | undefined, nowMs: number): NewKey {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const members = isObject ? (given as Readonly<Record<string, Json | undefined>>) : {};
  const value = isObject ? (members['value'] ?? members['access_token']) : given;
  const key = typeof value === 'string' ? value.trim() : value;
  if (!isKey(key)) return { ok: false, reason: isObject ? WITHOUT_VALUE : 'it gave no key' };
  const wrong = judge(key, old, role);
  if (wrong !== undefined) return { ok: false, reason: wrong };
  const lifetime = readSeconds(members, nowMs);
  if (lifetime === 'wrong')
    return { ok: false, reason: 'how long its key is good is neither seconds nor a date to come' };
  return { ok: true, value: key, ...(lifetime === undefined ? {} : { seconds: lifetime }) };
}

const WITHOUT_VALUE = 'its object has no key in `value` or `access_token`';

function isKey(value: unknown): value is KeyValue {
  if (typeof value === 'string') return value !== '';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts: readonly unknown[] = Object.values(value);
  return texts.length > 0 && texts.every((text) => typeof text === 'string' && text !== '');
}

function judge(key: KeyValue, old: KeyValue, role: KeyRole | undefined): string | undefined {
  const texts = typeof key === 'string' ? [key] : Object.values(key);
  if (texts.some((text) => !/^[!-~]{1,8192}$/.test(text))) {
    return 'what it gave is no key: one line of printable characters without spaces';
  }
  const { prefix } = role ?? {};
  if (prefix !== undefined && !texts.every((text) => text.startsWith(prefix))) {
    return `what it gave does not begin with ${prefix}`;
  }
  const schemes = (value: KeyValue): string => (typeof value === 'string' ? '' : Object.keys(value).sort().join(' '));
  if (schemes(key) !== schemes(old)) return 'it gave a key for other schemes than the profile has';
  const hadColon = (typeof old === 'string' ? [old] : Object.values(old)).every((text) => text.includes(':'));
  return hadColon && !texts.every((text) => text.includes(':')) ? 'what it gave has no colon' : undefined;
}

function readSeconds(members: Readonly<Record<string, Json | undefined>>, nowMs: number): number | 'wrong' | undefined {
  const seconds = members['expiresIn'] ?? members['expires_in'];
  const date = members['expiresAt'];
  if (seconds === undefined && date === undefined) return undefined;
  const left =
    seconds === undefined
      ? (Date.parse(typeof date === 'string' ? date : '') - nowMs) / 1000
      : Number(typeof seconds === 'boolean' ? NaN : seconds);
  return Number.isFinite(left) && left > 0 ? left : 'wrong';
}
