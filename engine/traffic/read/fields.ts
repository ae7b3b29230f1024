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
  // Loops: a recording has a dozen million of them.
  const fields: HeaderField[] = [];
  if (Array.isArray(value)) for (const item of value) addItem(fields, item);
  else for (const [name, member] of Object.entries(toObject(value))) addField(fields, name, member);
  return fields;
}

/** Returns header fields with their names in lower case. */
export function toLowerHeaders(value: unknown): readonly HeaderField[] {
  const fields = toHeaders(value);
  return fields.every(isLower) ? fields : fields.map(([name, text]) => [name.toLowerCase(), text]);
}

function isLower([name]: HeaderField): boolean {
  return name === name.toLowerCase();
}

function addItem(fields: HeaderField[], item: unknown): void {
  if (Array.isArray(item)) addField(fields, item[0], item[1]);
  else if (typeof item === 'object' && item !== null) {
    const { name, value } = item as Loose; // whatever it has
    addField(fields, name, value);
  }
}

function addField(fields: HeaderField[], name: unknown, value: unknown): void {
  if (typeof name !== 'string' || name === '' || name.startsWith(':')) return;
  if (typeof value === 'string') addText(fields, name, value);
  else if (typeof value === 'number' || typeof value === 'boolean') fields.push([name, String(value)]);
  else if (Array.isArray(value)) for (const one of value) addField(fields, name, one);
}

function addText(fields: HeaderField[], name: string, text: string): void {
  if (!text.includes('\n')) fields.push([name, text]);
  else for (const line of text.split('\n')) fields.push([name, line]);
}
