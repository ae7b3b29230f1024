import { sample, stringMatching } from 'fast-check';
import type { JsonSchema } from '../../../../core/model/index.ts';

/** Returns a text that keeps a schema: of its format, else of its pattern, as long as it must be. */
export function sampleText({ format, pattern, minLength, maxLength }: JsonSchema, name: string): string {
  const [least, most] = [numberOf(minLength) ?? 0, numberOf(maxLength) ?? Infinity];
  const formatted = typeof format === 'string' ? FORMATS[format] : undefined;
  if (formatted !== undefined) return formatted;
  if (typeof pattern === 'string') return matching(pattern, least, most) ?? plain(name, least, most);
  return plain(name, least, most);
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  uri: 'https://example.com/assay',
  'uri-reference': '/assay',
  url: 'https://example.com/assay',
  email: 'assay@example.com',
  'idn-email': 'assay@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  date: '2024-02-29',
  time: '12:00:00Z',
  'date-time': '2024-02-29T12:00:00Z',
  duration: 'P1D',
  byte: 'YXNzYXk=',
  regex: '^assay$',
  'json-pointer': '/assay',
};

function plain(name: string, least: number, most: number): string {
  return `assay ${name}`.padEnd(least, 'a').slice(0, Math.max(0, Math.min(most, 1_000_000)));
}

// The same pattern gives the same text each time.
function matching(pattern: string, least: number, most: number): string | undefined {
  try {
    const drawn = sample(stringMatching(new RegExp(pattern, 'u')), { numRuns: 200, seed: 1 });
    const fitting = drawn.filter(({ length }) => length >= least && length <= most);
    const visible = fitting.filter((text) => /^[ -~]+$/.test(text));
    return [...visible, ...fitting].sort((one, other) => one.length - other.length)[0];
  } catch {
    return undefined;
  }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
