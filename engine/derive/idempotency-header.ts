import type { Operation } from '../core/model/index.ts';

/** Returns the name of the header by which a request is known again, as the operation documents it; undefined where it has none. */
export function idempotencyHeader({ parameters }: Operation): string | undefined {
  return parameters.find(({ in: place, name }) => place === 'header' && /^(?:x-)?idempotency-key$/i.test(name))?.name;
}
