import type { DocumentedResponse, Operation, Parameter, RequestBody } from '../../../core/model/index.ts';
import { listOperations } from './listings.ts';
import type { Content, OpenApi, RawOperation, RawPathItem, RawResponse } from './raw-openapi.ts';

/** Makes the operations of an OpenAPI document whose references are known to be sound. */
export function normaliseOperations(openapi: OpenApi): readonly Operation[] {
  return listOperations(openapi).map(({ template, method, item, operation }) => {
    const { requestBody, responses, 'x-assay-creates': creates } = operation;
    return {
      id: operation.operationId,
      method: method.toUpperCase(),
      path: `${openapi['x-assay'].basePath}${template}`,
      bucket: operation['x-bucket'],
      bucketIs: operation['x-bucket-is'] ?? 'stated',
      parameters: mergeParameters(item, operation),
      ...(requestBody && { requestBody: normaliseBody(requestBody) }),
      responses: Object.entries(responses).map(([status, response]) => normaliseResponse(openapi, status, response)),
      valid: operation['x-assay-valid'] ?? {},
      ...(creates && { creates }),
      fires: operation['x-assay-fires'] ?? false,
    };
  });
}

/** Returns an operation's parameters: those of its path, unless it has one of the same name and place, and its own. */
export function mergeParameters(item: RawPathItem, operation: RawOperation): readonly Parameter[] {
  const own = operation.parameters ?? [];
  const shared = (item.parameters ?? []).filter(
    (parameter) => !own.some((other) => other.name === parameter.name && other.in === parameter.in),
  );
  return [...shared, ...own].map(({ name, in: place, required, schema }) => ({
    name,
    in: place,
    required: required ?? false,
    schema,
  }));
}

/** Returns the name that a local reference ends with. */
export function referredName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function normaliseBody({ required, content }: NonNullable<RawOperation['requestBody']>): RequestBody {
  // The schema demands exactly one media type.
  const [mediaType, { schema }] = Object.entries(content)[0] as [string, Content[string]];
  return { mediaType, required: required ?? false, schema };
}

function normaliseResponse(openapi: OpenApi, status: string, response: RawResponse): DocumentedResponse {
  const { $ref: reference } = response;
  const found = reference === undefined ? response : openapi.components.responses?.[referredName(reference)];
  const schema = Object.values(found?.content ?? {})[0]?.schema;
  return { status: Number(status), ...(schema && { schema }) };
}
