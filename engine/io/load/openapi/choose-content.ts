import type { JsonSchema } from '../../../core/model/index.ts';
import type { Content } from '../contract/raw-openapi.ts';

/** One of the media types of a body. */
export interface ChosenContent {
  readonly mediaType: string;
  readonly schema?: JsonSchema;
}

/** Returns the media type by which a body is judged or made: JSON where it may be, else a form, else a text. */
export function chooseContent(content: Content | undefined): ChosenContent | undefined {
  const all = Object.entries(content ?? {});
  const ranked = ORDER.flatMap((pattern) => all.filter(([mediaType]) => pattern.test(mediaType)));
  const [first] = [...ranked, ...all];
  if (first === undefined) return undefined;
  const [mediaType, { schema }] = first;
  return { mediaType, ...(schema !== undefined && { schema }) };
}

/** Tells whether a media type is JSON, or a range that holds it. */
export function isJsonType(mediaType: string): boolean {
  return ORDER.slice(0, 3).some((pattern) => pattern.test(mediaType));
}

const ORDER = [
  /^application\/json\b/i,
  /\+json\b/i,
  /^(?:\*|application)\/\*/,
  /^application\/x-www-form-urlencoded\b/i,
  /^multipart\/form-data\b/i,
  /^text\//i,
];
