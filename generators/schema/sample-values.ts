import type { JsonSchema } from '../../engine/core/model/index.ts';
import type { SampleUrl } from './sample-url.ts';

/** A UUID of version 4 that was made up. */
export const MADE_UP_UUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** Returns a text that keeps the format of a schema, and may be made longer at its end unless it is a UUID. */
export function sampleText({ format }: JsonSchema, url: SampleUrl): string {
  if (format === 'uri') return url.whole;
  return typeof format === 'string' ? (SAMPLES[format] ?? 'assay') : 'assay';
}

/** Returns a text of a format that is this many characters long, or longer where the format needs more. */
export function sampleOfLength(schema: JsonSchema, length: number, url: SampleUrl): string {
  if (schema['format'] === 'uri') return url.ofLength(length);
  return sampleText(schema, url)
    .slice(0, isFree(schema) ? length : undefined)
    .padEnd(length, 'a');
}

const SAMPLES: Readonly<Record<string, string>> = {
  uuid: MADE_UP_UUID,
  email: 'assay@example.com',
  date: '2024-02-29',
  'date-time': '2024-02-29T12:00:00Z',
};

function isFree({ format }: JsonSchema): boolean {
  return format === undefined;
}
