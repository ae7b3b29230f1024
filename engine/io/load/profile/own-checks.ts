import { createHash } from 'node:crypto';
import type { OwnCheck, OwnDemand } from '../../../core/model/index.ts';
import type { Locate } from '../source/check-schema.ts';
import type { Problem } from '../source/problem.ts';
import { isRecord } from './layer.ts';

/** Finds what is wrong with the own checks of a profile, before a contract is known. */
export function judgeChecks(checks: unknown, locate: Locate): readonly Problem[] {
  if (checks === undefined) return [];
  if (!Array.isArray(checks)) {
    return [{ message: '`checks` must be a list of own checks, each made with defineCheck', at: locate(['checks']) }];
  }
  const items: readonly unknown[] = checks;
  return items.flatMap((check, index) => judgeCheck(check, items.slice(0, index), index, locate));
}

/** Returns own checks that were found to be right as they are asked; `file` is what holds them. */
export function toDemands(checks: readonly OwnCheck[] | undefined, file: string): readonly OwnDemand[] {
  return (checks ?? []).map(({ check, id, statement, level, why, link, operations, statuses }) => {
    const source = {
      kind: 'own',
      file,
      ...(why !== undefined && { why }),
      ...(link !== undefined && { link }),
    } as const;
    const about = { ...(operations && { operations }), ...(statuses && { statuses }) };
    const clause = { id, statement, level, source, ...about };
    const digest = createHash('sha256').update(JSON.stringify(clause)).update(String(check)).digest('hex').slice(0, 12);
    return { clause: { ...clause, digest }, check };
  });
}

function judgeCheck(check: unknown, before: readonly unknown[], index: number, locate: Locate): readonly Problem[] {
  const path = ['checks', index];
  const tell = (key: string | undefined, text: string): Problem => ({
    message: `\`checks[${index}]${key === undefined ? '' : `.${key}`}\` ${text}`,
    at: locate(key === undefined ? path : [...path, key]),
  });
  if (!isRecord(check))
    return [tell(undefined, 'must be a check, made with defineCheck({ id, statement, level, check })')];
  const strange = Object.keys(check).filter((key) => !Object.hasOwn(KEYS, key) && check[key] !== undefined);
  const wrong = Object.entries(KEYS).flatMap(([key, judge]) => {
    const text = check[key] === undefined && OPTIONAL.has(key) ? undefined : judge(check[key]);
    return text === undefined ? [] : [tell(key, text)];
  });
  const isTwice = before.some((other) => isRecord(other) && other['id'] === check['id']);
  return [
    ...strange.map((key) => tell(key, `is no key of a check; it has ${Object.keys(KEYS).join(', ')}`)),
    ...wrong,
    ...(isTwice && wrong.length === 0 ? [tell('id', `is that of another check: ${String(check['id'])}`)] : []),
  ];
}

type JudgeValue = (value: unknown) => string | undefined;

const LEVELS: readonly unknown[] = ['required', 'advised', 'proposed'];

const KEYS: Readonly<Record<keyof OwnCheck, JudgeValue>> = {
  id: (value) =>
    typeof value === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value)
      ? undefined
      : 'must be an id in small letters with hyphens, such as own-etag',
  statement: judgeText,
  level: (value) => (LEVELS.includes(value) ? undefined : 'must be required, advised or proposed'),
  why: judgeText,
  link: (value) =>
    typeof value === 'string' && /^https?:\/\/[^\s]+$/.test(value) ? undefined : 'must be an http or https URL',
  operations: (value) =>
    isList(value, (one) => typeof one === 'string') ? undefined : 'must be a list of ids of operations',
  statuses: (value) => (isList(value, isStatus) ? undefined : 'must be a list of statuses, such as 200 or "4xx"'),
  check: (value) => {
    if (typeof value !== 'function') return 'must be a function, which only a .ts or .mjs profile can hold';
    return PLAIN.has(Object.prototype.toString.call(value))
      ? undefined
      : 'must return its findings at once: it is async, or a generator';
  },
};

const PLAIN: ReadonlySet<string> = new Set(['[object Function]']);

const OPTIONAL: ReadonlySet<string> = new Set(['why', 'link', 'operations', 'statuses']);

function judgeText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a text';
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isItem);
}

function isStatus(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 200 && value <= 599;
  return typeof value === 'string' && /^[2-5]xx$/.test(value);
}
