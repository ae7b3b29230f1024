import type { HeaderField } from '../../core/model/index.ts';

/** Returns the fields of a message as they came, in their order and case. */
export function fieldsOf(raw: readonly string[]): readonly HeaderField[] {
  const fields: HeaderField[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return fields;
}

/**
 * Returns the fields that go on to the next hop: all but those about this connection (RFC 9110, section 7.6.1). How a body is
 * framed stays, as it is framed in the same way again.
 */
export function fieldsToPass(fields: readonly HeaderField[], host?: string): readonly HeaderField[] {
  let named: readonly string[] = [];
  for (const [name, value] of fields)
    if (isCalled(name, 'connection')) named = [...named, ...value.toLowerCase().split(/\s*,\s*/)];
  const passed: HeaderField[] = [];
  for (const field of fields) {
    const lower = field[0].toLowerCase();
    if (OF_CONNECTION.has(lower) || (named.includes(lower) && !FRAMING.has(lower))) continue;
    passed.push(host !== undefined && lower === 'host' ? [field[0], host] : field);
  }
  return passed;
}

function isCalled(name: string, lower: string): boolean {
  return name.length === lower.length && name.toLowerCase() === lower;
}

const OF_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'upgrade',
  'http2-settings',
]);
const FRAMING: ReadonlySet<string> = new Set(['transfer-encoding', 'content-length', 'host', 'trailer']);
