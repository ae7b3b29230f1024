import type { Contract, TrafficRequest } from '../../core/model/index.ts';

/** The statuses with which what is in front of the API may refuse a request, in a form of its own; none mostly. */
export type FindFrontEnd = (request: TrafficRequest, target: string) => readonly number[] | undefined;

/** Makes the search for requests that are odd in a way in which the contract expects a front end to refuse them. */
export function createFindFrontEnd({ clauses, keyHeader }: Contract): FindFrontEnd {
  const statuses = [...new Set(clauses.flatMap(({ cases }) => cases.flatMap(({ send }) => send.frontEnd ?? [])))];
  const header = keyHeader.toLowerCase();
  if (statuses.length === 0) return () => undefined;
  return ({ headers }, target) => {
    const hasOddKey = headers.some(([name, value]) => name.toLowerCase() === header && isOddKey(value));
    return hasOddKey || isOddTarget(target) ? statuses : undefined;
  };
}

// RFC 9110, section 5.5; what is longer is refused by servers of many kinds.
function isOddKey(value: string): boolean {
  return value.length > 512 || /[^!-~]/.test(value.trim());
}

function isOddTarget(target: string): boolean {
  if (!/[%.]/.test(target)) return false;
  return /%(?:[01][\da-f]|7f|2f|5c)|%(?![\da-f]{2})|(?:^|[/=])(?:\.|%2e){1,2}(?:[/?&]|$)/i.test(target);
}
