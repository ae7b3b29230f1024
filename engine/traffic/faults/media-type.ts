import { MIMEType } from 'whatwg-mimetype';
import type { TrafficRequest } from '../../core/model/index.ts';
import { findCase } from './find-case.ts';
import { makeFault, type MakeFindFaults } from './fault.ts';

/** A body of an operation that takes JSON has another media type. */
export const requestMediaType: MakeFindFaults = (contract, operation) => {
  if (operation.requestBody?.mediaType !== JSON_TYPE) return undefined;
  const clause = findCase(
    contract,
    operation,
    ({ send }) => send.mediaType !== undefined && send.raw === undefined && send.file === undefined,
  );
  if (clause === undefined) return undefined;
  return (request) => {
    const type = typeOf(request);
    if (type === undefined || request.body.kind === 'none' || isJson(type)) return [];
    return [makeFault(clause, `a body of ${type}`)];
  };
};

const JSON_TYPE = 'application/json';

/** The essence of the one media type that a request names; undefined where it names none, several, or no valid one. */
export function typeOf({ headers }: Pick<TrafficRequest, 'headers'>): string | undefined {
  const values = headers.filter(([name]) => name.toLowerCase() === 'content-type').map(([, value]) => value);
  const [value, second] = values;
  return value === undefined || second !== undefined ? undefined : MIMEType.parse(value)?.essence;
}

// Which of these a server takes for JSON is its own affair.
function isJson(essence: string): boolean {
  return essence === JSON_TYPE || essence === 'text/json' || essence.endsWith('+json');
}
