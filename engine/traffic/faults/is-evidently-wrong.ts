import type { Json, JsonSchema } from '../../core/model/index.ts';
import type { Keeps } from '../../../generators/schema/create-keeps.ts';
import { readings } from '../../../generators/schema/readings.ts';

/** Makes the test whether a value breaks a schema however leniently it is read. */
export function createIsEvidentlyWrong(
  { format, ...rest }: JsonSchema,
  isRequired: boolean,
  keeps: Keeps,
): (value: Json) => boolean {
  return (value) => {
    if (format === 'uuid' && typeof value === 'string' && !mayBeUuid(value)) return true;
    // Nearly every value is right as it is.
    if (keeps(rest, value)) return false;
    const read = [...respell(value), ...readings(value)];
    if (read.some((one) => keeps(rest, one))) return false;
    // Nothing at all is often taken for what was left out.
    return isRequired || ![value, ...read].some(isEmpty);
  };
}

/** Tells whether a text is a UUID in any of its spellings. */
export function mayBeUuid(text: string): boolean {
  return (
    CANONICAL.test(text) ||
    /^[\da-f]{32}$/i.test(
      text
        .trim()
        .replace(/^urn:uuid:/i, '')
        .replaceAll(/[-{}]/g, ''),
    )
  );
}

// Nearly every one is written so.
const CANONICAL = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function respell(value: Json): readonly Json[] {
  if (typeof value !== 'string') return [];
  const trimmed = value.trim();
  return [trimmed, trimmed.toLowerCase(), trimmed.toUpperCase()];
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
