import type { HeaderField } from '../../core/model/index.ts';

/** What was read and may be anything. */
export type Loose = Readonly<Record<string, unknown>>;

/** Returns an object as one; nothing where it is none. */
export function toObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

/** Returns a text; undefined where it is none. */
export function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns a number that is finite and not negative; HAR writes -1 for what it does not know. */
export function toAmount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/**
 * Returns header fields from pairs, from objects with name and value, or from an object of names. Pseudo headers of HTTP/2
 * are left out, and what a browser joined by a line break is parted.
 */
export function toHeaders(value: unknown): readonly HeaderField[] {
  const all = Array.isArray(value) ? value.flatMap(fromItem) : Object.entries(toObject(value)).flatMap(fromMember);
  return all.flatMap(([name, text]): readonly HeaderField[] => {
    if (name === '' || name.startsWith(':')) return [];
    return text.includes('\n') ? text.split('\n').map((one) => [name, one] as const) : [[name, text]];
  });
}

/** Returns header fields with their names in lower case. */
export function toLowerHeaders(value: unknown): readonly HeaderField[] {
  return toHeaders(value).map(([name, text]) => [name.toLowerCase(), text]);
}

function fromItem(item: unknown): readonly HeaderField[] {
  const [name, text] = Array.isArray(item)
    ? (item as readonly unknown[])
    : [toObject(item)['name'], toObject(item)['value']];
  return typeof name === 'string' ? fromMember([name, text]) : [];
}

function fromMember([name, value]: readonly [string, unknown]): readonly HeaderField[] {
  const values = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return values.flatMap((one): readonly HeaderField[] =>
    typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [[name, String(one)]] : [],
  );
}
