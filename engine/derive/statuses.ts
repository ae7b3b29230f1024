import type { Operation, StatusPattern } from '../core/model/index.ts';

/** How an operation documents a status: by itself, by its class, by default, or not at all. */
export type Documented = 'status' | 'class' | 'default' | 'not';

/** Returns how an operation documents a status. */
export function howDocumented({ responses, ranges = [] }: Operation, status: number): Documented {
  if (responses.some((response) => response.status === status)) return 'status';
  if (ranges.some(({ statuses }) => statuses === `${Math.floor(status / 100)}xx`)) return 'class';
  return ranges.some(({ statuses }) => statuses === 'default') ? 'default' : 'not';
}

/** Returns the statuses of success that an operation documents, redirections among them; the class of all where it names none. */
export function listSuccesses({ responses, ranges = [] }: Operation): readonly StatusPattern[] {
  const own = responses.map(({ status }) => status).filter((status) => status >= 200 && status < 400);
  if (own.length > 0) return ranges.some(({ statuses }) => statuses === '2xx') ? [...own, '2xx'] : own;
  return ['2xx'];
}

/** Returns those of some statuses that an operation documents by themselves; all of them where it documents none so. */
export function chooseStatuses(operation: Operation, wanted: readonly number[]): readonly number[] {
  const own = wanted.filter((status) => howDocumented(operation, status) === 'status');
  return own.length > 0 ? own : wanted;
}

/** Writes statuses as a part of an id. */
export function joinStatuses(statuses: readonly StatusPattern[]): string {
  return statuses.join('-or-');
}

/** Writes statuses as a part of a sentence. */
export function sayStatuses(statuses: readonly StatusPattern[]): string {
  return statuses.join(' or ');
}
