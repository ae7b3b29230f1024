import type { Fault } from './problems.ts';

type Rule = (value: unknown) => string | undefined;

/** What a member of a body must be, and whether it must be there. */
export interface Member {
  readonly isRequired: boolean;
  readonly rule: Rule;
}

/** Returns the faults of a body; more members than are known do no harm. */
export function findFaults(body: unknown, members: Readonly<Record<string, Member>>): readonly Fault[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return [{ pointer: '', detail: 'must be an object' }];
  const given = body as Readonly<Record<string, unknown>>;
  return Object.entries(members).flatMap(([name, { isRequired, rule }]) => {
    const pointer = `/${name}`;
    if (!Object.hasOwn(given, name)) return isRequired ? [{ pointer, detail: 'is missing' }] : [];
    const detail = rule(given[name]);
    return detail === undefined ? [] : [{ pointer, detail }];
  });
}

const text =
  (least: number, most: number): Rule =>
  (value) => {
    if (typeof value !== 'string') return 'must be a text';
    const length = Array.from(value).length;
    return length < least || length > most ? `must have ${least} to ${most} characters` : undefined;
  };

const oneOf =
  (...values: readonly string[]): Rule =>
  (value) =>
    values.some((one) => one === value) ? undefined : `must be one of ${values.join(', ')}`;

const amount: Rule = (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000_000
    ? undefined
    : 'must be a whole number from 1 to 1000000';

const id: Rule = (value) => (isId(value) ? undefined : 'must be the id of an account');

/** Tells whether a value has the form of an id. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}

/** What a new account must be. */
export const ACCOUNT: Readonly<Record<string, Member>> = {
  name: { isRequired: true, rule: text(1, 80) },
  currency: { isRequired: true, rule: oneOf('EUR', 'GBP', 'USD') },
};

/** What may be changed of an account. */
export const CHANGE: Readonly<Record<string, Member>> = { name: { isRequired: true, rule: text(1, 80) } };

/** What a transfer must be. */
export const TRANSFER: Readonly<Record<string, Member>> = {
  from: { isRequired: true, rule: id },
  to: { isRequired: true, rule: id },
  amount: { isRequired: true, rule: amount },
  memo: { isRequired: false, rule: text(0, 140) },
};
