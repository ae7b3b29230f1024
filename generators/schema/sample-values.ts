import type { JsonSchema } from '../../engine/core/model/index.ts';

/** A UUID of version 4 that was made up. */
export const MADE_UP_UUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** The beginning of a URL that may be made longer at its end. */
export const SAMPLE_URL = 'https://example.com/assay/';

/** Returns a text that keeps the format of a schema, and may be made longer at its end unless it is a UUID. */
export function sampleText({ format }: JsonSchema): string {
  return typeof format === 'string' ? (SAMPLES[format] ?? 'assay') : 'assay';
}

/** Returns a text of a format that is this many characters long, or longer where the format needs more. */
export function sampleOfLength(schema: JsonSchema, length: number): string {
  return sampleText(schema)
    .slice(0, isFree(schema) ? length : undefined)
    .padEnd(length, 'a');
}

const SAMPLES: Readonly<Record<string, string>> = {
  uuid: MADE_UP_UUID,
  uri: SAMPLE_URL,
  email: 'assay@example.com',
  date: '2024-02-29',
  'date-time': '2024-02-29T12:00:00Z',
};

function isFree({ format }: JsonSchema): boolean {
  return format === undefined;
}
