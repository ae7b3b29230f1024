import type { Expectation, Level, StatusAlternative, StatusPattern } from '../../engine/core/model/index.ts';
import type { Location } from '../schema/location.ts';
import { isSchema } from '../schema/resolve-schema.ts';

/** What a refusal at a location may be. */
export interface Refused {
  readonly status: readonly StatusAlternative[];
  readonly level: Level;
}

/** Returns what a refusal at a location may be: `x-assay-refused` where it is given, else a required 422. */
export function refusedAt({ schema }: Location): Refused {
  const given = schema['x-assay-refused'];
  const { status = 422, level } = isSchema(given) ? given : {};
  // The contract's schema holds both to these types.
  const statuses = (Array.isArray(status) ? status : [status]) as readonly (StatusPattern | StatusAlternative)[];
  return {
    status: statuses.map((one) => (typeof one === 'object' ? one : { status: one })),
    level: (level ?? 'required') as Level,
  };
}

/** Returns what a refusal may be where several things are wrong: whatever one of them allows. */
export function uniteRefused(all: readonly Refused[]): Refused {
  const statuses = all.flatMap(({ status }) => status);
  const plain = statuses.filter(({ level }) => level === undefined);
  const leveled = statuses.filter(({ level }) => level !== undefined);
  const distinct = new Map([...plain, ...leveled].reverse().map((one) => [one.status, one]));
  const level = all.every((one) => one.level === 'advised') ? 'advised' : 'required';
  return { status: [...distinct.values()].reverse(), level };
}

/** Returns the expectation of a refusal, unless it is the usual one. */
export function expectRefused({ status }: Refused): { readonly expect?: Expectation } {
  const [only, second] = status;
  return second === undefined && only?.status === 422 ? {} : { expect: { status } };
}
