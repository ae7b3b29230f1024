import { keyHeadersOf, type Contract, type TrafficRequest } from '../../core/model/index.ts';
import { isNamed } from '../is-named.ts';
import { bareKey } from './bare-key.ts';

/** The statuses with which what is in front of the API may refuse a request, in a form of its own; none mostly. */
export type FindFrontEnd = (request: TrafficRequest, target: string) => readonly number[] | undefined;

/** Makes the search for requests that are odd in a way in which the contract expects a front end to refuse them. */
export function createFindFrontEnd(contract: Contract): FindFrontEnd {
  const specs = contract.clauses.flatMap(({ cases }) => cases);
  const statuses = [...new Set(specs.flatMap(({ send }) => send.frontEnd ?? []))];
  const keys = keyHeadersOf(contract).map((name) => name.toLowerCase());
  if (statuses.length === 0) return () => undefined;
  return ({ headers }, target) => {
    const hasOddKey = headers.some((field) => keys.some((key) => isNamed(field, key)) && isOddKey(field[1]));
    return hasOddKey || isOddTarget(target) ? statuses : undefined;
  };
}

// RFC 9110, section 5.5; what is longer is refused by servers of many kinds.
function isOddKey(value: string): boolean {
  const key = bareKey(value.trim());
  return key.length > 512 || /[^!-~]/.test(key);
}

function isOddTarget(target: string): boolean {
  if (!/[%.]/.test(target)) return false;
  return /%(?:[01][\da-f]|7f|2f|5c)|%(?![\da-f]{2})|(?:^|[/=])(?:\.|%2e){1,2}(?:[/?&]|$)/i.test(target);
}
