import type {
  DocumentedAnswer,
  DocumentedRange,
  DocumentedResponse,
  JsonSchema,
  Operation,
  RequestBody,
} from '../../../core/model/index.ts';
import { basePathOf } from '../openapi/base-path.ts';
import { chooseContent, isJsonType } from '../openapi/choose-content.ts';
import { sampleRequest } from '../openapi/sample-request.ts';
import { listOperations } from './listings.ts';
import { mergeParameters } from './merge-parameters.ts';
import { listKeys } from './normalise-security.ts';
import type { OpenApi, RawOperation, RawResponse } from './raw-openapi.ts';

/** Makes the operations of an OpenAPI document whose references are known to be sound. */
export function normaliseOperations(openapi: OpenApi): readonly Operation[] {
  const main = listKeys(openapi)[0]?.name ?? 'none';
  return listOperations(openapi).map(({ template, method, item, operation }) => {
    const { requestBody, responses, 'x-assay-creates': creates } = operation;
    const [server] = operation.servers ?? item.servers ?? [];
    const ranges = listRanges(responses);
    const security = operation.security ?? openapi.security ?? [];
    return {
      id: operation.operationId,
      method: method.toUpperCase(),
      path: `${server === undefined ? openapi['x-assay'].basePath : basePathOf(server)}${template}`,
      bucket: operation['x-bucket'],
      bucketIs: operation['x-bucket-is'] ?? 'stated',
      security,
      parameters: mergeParameters(item, operation),
      ...(requestBody && { requestBody: normaliseBody(requestBody) }),
      responses: listResponses(responses),
      ...(ranges.length > 0 && { ranges }),
      valid: {
        key: security.length === 0 ? 'none' : main,
        ...(operation['x-assay-valid'] ?? sampleRequest(openapi, item, operation)),
      },
      ...(creates && { creates }),
      fires: operation['x-assay-fires'] ?? false,
    };
  });
}

/** Returns every status that some operation documents by itself. */
export function listStatuses(operations: readonly Operation[]): readonly number[] {
  const statuses = operations.flatMap(({ responses }) => responses.map(({ status }) => status));
  return [...new Set(statuses)].sort((one, other) => one - other);
}

function normaliseBody({ required, content }: NonNullable<RawOperation['requestBody']>): RequestBody {
  const mediaTypes = Object.keys(content);
  const { mediaType, schema = {} } = chooseContent(content) ?? { mediaType: 'application/octet-stream' };
  const partTypes = Object.entries(content[mediaType]?.encoding ?? {}).flatMap(([name, { contentType = '' }]) => {
    const [first = ''] = contentType.split(',');
    return first === '' || first.includes('*') ? [] : [[name, first.trim()] as const];
  });
  return {
    mediaType,
    ...(mediaTypes.length > 1 && { mediaTypes }),
    required: required ?? false,
    schema,
    ...(partTypes.length > 0 && { partTypes: Object.fromEntries(partTypes) }),
  };
}

function listResponses(responses: RawOperation['responses']): readonly DocumentedResponse[] {
  return Object.entries(responses).flatMap(([key, response]) =>
    /^\d+$/.test(key) ? [{ status: Number(key), ...toAnswer(response) }] : [],
  );
}

function listRanges(responses: RawOperation['responses']): readonly DocumentedRange[] {
  return Object.entries(responses).flatMap(([key, response]) =>
    // The schema admits no other keys than statuses, their classes and `default`.
    /^\d+$/.test(key) ? [] : [{ statuses: key.toLowerCase() as DocumentedRange['statuses'], ...toAnswer(response) }],
  );
}

function toAnswer({ content, headers = {} }: RawResponse): DocumentedAnswer {
  const mediaTypes = Object.keys(content ?? {});
  const chosen = chooseContent(content);
  const required = Object.entries(headers).flatMap(([name, header]): readonly [string, JsonSchema][] =>
    header.required === true ? [[name.toLowerCase(), header.schema ?? {}]] : [],
  );
  return {
    ...(chosen?.schema !== undefined && isJsonType(chosen.mediaType) && { schema: chosen.schema }),
    ...(mediaTypes.length > 0 && { mediaTypes }),
    ...(required.length > 0 && { requiredHeaders: Object.fromEntries(required) }),
  };
}
