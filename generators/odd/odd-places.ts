import type { GeneratorContext, SendSpec } from '../../engine/core/model/index.ts';
import { isExpression } from '../schema/json-text.ts';
import { listLocations } from '../schema/list-locations.ts';
import { wordsOf, type Location } from '../schema/location.ts';
import { typesOf } from '../schema/resolve-schema.ts';
import { sampleUrl } from '../schema/sample-url.ts';
import { sendValue, validValue } from '../schema/send-value.ts';

/** A place in a request that takes a text of the client's own. */
export interface OddPlace {
  readonly location: Location;
  /** How it is called in a sentence. */
  readonly words: string;
  readonly kind: 'text' | 'url' | 'value' | 'key' | 'query';
  readonly put: (text: string) => SendSpec;
}

/** Returns the places of an operation's request that take free text, a URL, or an object of any keys and values. */
export function listOddPlaces(context: GeneratorContext): readonly OddPlace[] {
  return listLocations(context).flatMap((location) => placesIn(context, location));
}

function placesIn({ operation, mediaAllow }: GeneratorContext, location: Location): readonly OddPlace[] {
  const words = wordsOf(location);
  const put = (value: Parameters<typeof sendValue>[2]): SendSpec => sendValue(operation, location, value);
  const valid = validValue(operation, location);
  if (isOpenObject(location)) {
    return [
      { location, words: `a value in ${words}`, kind: 'value', put: (text) => put({ assay: text }) },
      { location, words: `a key in ${words}`, kind: 'key', put: (text) => put({ [text]: 'assay' }) },
    ];
  }
  if (location.schema['format'] === 'uri') {
    const url = (text: string): string => `${sampleUrl(valid).folder}${text}?assay={$fresh.id}`;
    return [{ location, words: `the path of ${words}`, kind: 'url', put: (text) => put(url(text)) }];
  }
  // What names a state, or a media type, has a grammar of its own.
  const hasGrammar = isExpression(valid) || (typeof valid === 'string' && mediaAllow.includes(valid));
  if (!isFreeText(location) || hasGrammar) return [];
  if (location.in === 'body') return [{ location, words, kind: 'text', put }];
  return [{ location, words, kind: 'query', put: (text) => ({ ...put(text), ...frontEndOf(text) }) }];
}

// Some front ends refuse a target that holds a control character, percent-encoded though it is.
function frontEndOf(text: string): Pick<SendSpec, 'frontEnd'> {
  return /\p{Cc}/u.test(text) ? { frontEnd: [400] } : {};
}

function isOpenObject({ schema }: Location): boolean {
  return typesOf(schema).includes('object') && schema['properties'] === undefined;
}

function isFreeText({ schema }: Location): boolean {
  const isBound = ['enum', 'const', 'format', 'pattern'].some((keyword) => keyword in schema);
  return typesOf(schema).includes('string') && !isBound;
}
