import type { CaseClause } from './find-case.ts';
import { findCase } from './find-case.ts';
import { makeFault, NO_FAULTS, type MakeFindFaults } from './fault.ts';
import { jsonFaultOf, sendsFault, type JsonFault } from './json-fault.ts';

/** The body of an operation that takes a JSON object is none. */
export const malformedJson: MakeFindFaults = (contract, { requestBody, ...operation }) => {
  if (requestBody?.mediaType !== 'application/json') return undefined;
  const clauseOf = (fault: JsonFault): CaseClause | undefined =>
    findCase(contract, operation, (spec) => sendsFault(spec, fault));
  const unread = clauseOf('truncated');
  const clauses: Readonly<Record<JsonFault, CaseClause | undefined>> = {
    truncated: unread,
    'not-json': unread,
    'trailing-comma': clauseOf('trailing-comma') ?? unread,
    empty: requestBody.required ? clauseOf('empty') : undefined,
    'not-an-object': clauseOf('not-an-object'),
  };
  return ({ body }, _target, json) => {
    if (body.kind === 'unknown' || (body.kind === 'text' && body.invalidUtf8 === true)) return NO_FAULTS;
    const fault = jsonFaultOf(body.kind === 'none' ? '' : body.text, json);
    const clause = fault === undefined ? undefined : clauses[fault];
    return fault === undefined || clause === undefined ? NO_FAULTS : [makeFault(clause, SAYS[fault])];
  };
};

const SAYS: Readonly<Record<JsonFault, string>> = {
  empty: 'no body',
  'not-an-object': 'a body that is no JSON object',
  'trailing-comma': 'a body with a trailing comma',
  truncated: 'a body that ends too early',
  'not-json': 'a body that is no JSON',
};
