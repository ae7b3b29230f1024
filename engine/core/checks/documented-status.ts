import { findAnswer, type Operation } from '../model/index.ts';
import type { Check } from './check.ts';
import { isDocumentedMethod } from './subject/is-documented-method.ts';
import { isInfrastructure } from './subject/is-infrastructure.ts';

/** The status is one that the API, or the operation, documents; one of infrastructure is not the API's. */
export const checkDocumentedStatus: Check<'documentedStatus'> = ({ of, among }, subject) => {
  const { response, operation, contract } = subject;
  if (of === 'operation' && !isDocumentedMethod(subject)) return [];
  if (among !== undefined && Number(among[0]) !== Math.floor(response.status / 100)) return [];
  const isDocumented =
    of === 'api'
      ? contract.documentedStatuses.includes(response.status)
      : findAnswer(operation, response.status) !== undefined;
  if (isDocumented || isInfrastructure(subject)) return [];
  const expected = of === 'api' ? contract.documentedStatuses : listDocumented(operation);
  return [{ at: 'status', expected: `one of ${expected.join(', ')}`, received: String(response.status) }];
};

function listDocumented({ responses, ranges = [] }: Operation): readonly (number | string)[] {
  return [...responses.map(({ status }) => status), ...ranges.map(({ statuses }) => statuses)];
}
