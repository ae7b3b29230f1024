import { MIMEType } from 'whatwg-mimetype';
import type { TrafficRequest } from '../../core/model/index.ts';
import { isNamed } from '../is-named.ts';
import { findCase } from './find-case.ts';
import { makeFault, NO_FAULTS, type MakeFindFaults } from './fault.ts';

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
    if (request.body.kind === 'none') return NO_FAULTS;
    const type = typeOf(request);
    if (type === undefined || isJson(type)) return NO_FAULTS;
    return [makeFault(clause, `a body of ${type}`)];
  };
};

const JSON_TYPE = 'application/json';

/** The essence of the one media type that a request names; undefined where it names none, several, or no valid one. */
export function typeOf({ headers }: Pick<TrafficRequest, 'headers'>): string | undefined {
  const values = headers.filter((field) => isNamed(field, 'content-type')).map(([, value]) => value);
  const [value, second] = values;
  if (value === undefined || second !== undefined) return undefined;
  // Most bodies are of this one.
  return value === JSON_TYPE ? value : MIMEType.parse(value)?.essence;
}

// Which of these a server takes for JSON is its own affair.
function isJson(essence: string): boolean {
  return essence === JSON_TYPE || essence === 'text/json' || essence.endsWith('+json');
}
