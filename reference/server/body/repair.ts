import { isObject } from './is-object.ts';

/** One property of what should be an object. */
export function takeProperty(raw: unknown, name: string): unknown {
  return isObject(raw) ? raw[name] : undefined;
}

/** A text, whatever the value is. */
export function takeText(raw: unknown, name: string): string {
  const value = takeProperty(raw, name);
  return typeof value === 'string' ? value : '';
}

/** The items of what should be a list. */
export function takeList(raw: unknown, name: string): readonly unknown[] {
  const value = takeProperty(raw, name);
  return Array.isArray(value) ? value : [];
}
