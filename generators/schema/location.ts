import type { JsonSchema } from '../../engine/core/model/index.ts';

/** A place in a request that the contract holds a value to a schema at. */
export interface Location {
  readonly in: 'body' | 'query';
  /** Property names and list indexes from the top of the body, or the name of the query parameter. */
  readonly path: readonly string[];
  /** With its reference resolved. */
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

/** Returns the name of a location, such as `body/assets/0/blobPath`. */
export function nameOf(location: Location): string {
  return [location.in, ...location.path].join('/');
}

/** Returns how a location is called in a sentence, such as `assets.0.blobPath`. */
export function wordsOf({ path }: Location): string {
  return path.length === 0 ? 'the body' : path.join('.');
}

/** Returns the property or parameter that a location is in, which a validation error may mention. */
export function propertyOf({ path }: Location): string | undefined {
  return path.findLast((name) => !/^\d+$/.test(name));
}

/** Returns a name as a part of an id: `eventTypes` becomes `event-types`. */
export function toKebab(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}
