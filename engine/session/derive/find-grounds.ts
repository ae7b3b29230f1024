import type { Contract } from '../../core/model/index.ts';
import type { Grounds } from '../../derive/derived.ts';
import type { Heard } from '../../derive/heard.ts';
import { listOperations } from '../../io/load/contract/listings.ts';
import { mergeRawParameters } from '../../io/load/contract/merge-parameters.ts';
import { chooseContent } from '../../io/load/openapi/choose-content.ts';
import { exampleOf } from '../../io/load/openapi/sample-request.ts';
import type { ReadDocument } from '../../io/load/openapi/read-openapi.ts';

/** Returns what is derived from: the contract that a document is, who is guarded, and what has examples. */
export function findGrounds(contract: Contract, { file }: ReadDocument, heard?: Heard): Grounds {
  const listed = listOperations(file.content);
  const guarded = contract.operations.filter(
    ({ security }) => security.length > 0 && security.every((one) => Object.keys(one).length > 0),
  );
  const exemplified = listed.filter(({ item, operation }) => {
    const required = mergeRawParameters(item, operation).filter((one) => one.required === true || one.in === 'path');
    const { requestBody } = operation;
    const chosen = chooseContent(requestBody?.content);
    const hasBodyExample =
      requestBody === undefined ||
      chosen === undefined ||
      exampleOf(requestBody.content[chosen.mediaType] ?? {}) !== undefined;
    return hasBodyExample && required.every((one) => exampleOf(one) !== undefined);
  });
  const idsOf = (some: typeof listed): ReadonlySet<string> =>
    new Set(some.map(({ operation }) => operation.operationId));
  return {
    contract,
    guarded: new Set(guarded.map(({ id }) => id)),
    exemplified: idsOf(exemplified),
    ...(heard && { heard }),
  };
}
