import type { HeaderField } from '../../core/model/index.ts';

/** Returns the fields of a message as they came, in their order and case. */
export function fieldsOf(raw: readonly string[]): readonly HeaderField[] {
  return Array.from({ length: raw.length / 2 }, (_, index): HeaderField => [
    raw[2 * index] ?? '',
    raw[2 * index + 1] ?? '',
  ]);
}

/**
 * Returns the fields that go on to the next hop: all but those about this connection (RFC 9110, section 7.6.1). How a body is
 * framed stays, as it is framed in the same way again.
 */
export function fieldsToPass(fields: readonly HeaderField[], host?: string): readonly HeaderField[] {
  const named = fields.flatMap(([name, value]) =>
    name.toLowerCase() === 'connection' ? value.toLowerCase().split(/\s*,\s*/) : [],
  );
  return fields
    .filter(([name]) => {
      const lower = name.toLowerCase();
      return !OF_CONNECTION.includes(lower) && (FRAMING.includes(lower) || !named.includes(lower));
    })
    .map(([name, value]): HeaderField =>
      host !== undefined && name.toLowerCase() === 'host' ? [name, host] : [name, value],
    );
}

const OF_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'upgrade', 'http2-settings'];
const FRAMING = ['transfer-encoding', 'content-length', 'host', 'trailer'];
