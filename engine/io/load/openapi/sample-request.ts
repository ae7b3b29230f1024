import { asText, writeSimple, type Json, type JsonSchema, type SendSpec } from '../../../core/model/index.ts';
import { mergeRawParameters } from '../contract/merge-parameters.ts';
import type { Content, Examples, OpenApi, RawOperation, RawParameter, RawPathItem } from '../contract/raw-openapi.ts';
import { chooseContent, isJsonType } from './choose-content.ts';
import { createSample, type Sample } from './sample/create-sample.ts';

/** Returns the plainest request that an operation documents as valid: by its examples, else by its schemas, with what is required. */
export function sampleRequest(openapi: OpenApi, item: RawPathItem, operation: RawOperation): SendSpec {
  const sample = createSample(openapi.components.schemas ?? {});
  const parameters = mergeRawParameters(item, operation);
  const of = (place: RawParameter['in']): readonly (readonly [string, Json])[] =>
    parameters
      .filter((one) => one.in === place && (place === 'path' || one.required === true))
      .map((one) => [one.name, escape(exampleOf(one) ?? sample(one.schema, one.name))] as const);
  const written = (place: RawParameter['in'], name: string, value: Json): string => {
    const one = parameters.find((parameter) => parameter.in === place && parameter.name === name);
    return one?.content === undefined ? writeSimple(value, one) : asText(value);
  };
  const path = of('path').map(([name, value]) => [name, written('path', name, value)] as const);
  const query = of('query');
  const cookies = of('cookie').map(([name, value]) => `${name}=${encodeURIComponent(written('cookie', name, value))}`);
  const condition = neededCondition(parameters, operation);
  const headers = [
    ...(condition === undefined ? [] : [[condition.name, meant(condition.name, parameters) ?? ''] as const]),
    ...of('header').map(([name, value]) => [name, meant(name, parameters) ?? written('header', name, value)] as const),
    ...(cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as const]),
  ];
  return {
    ...(path.length > 0 && { path: Object.fromEntries(path) }),
    ...(query.length > 0 && { query: Object.fromEntries(query) }),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...sampleBody(operation.requestBody?.content, sample),
  };
}

// Where 428 is documented, a request has a condition, even though a document cannot require one header or another.
function neededCondition(parameters: readonly RawParameter[], { responses }: RawOperation): RawParameter | undefined {
  const conditions = parameters.filter((one) => one.in === 'header' && MEANT[one.name.toLowerCase()] !== undefined);
  if (!Object.hasOwn(responses, '428') || conditions.some(({ required }) => required === true)) return undefined;
  return conditions.find(({ name }) => name.toLowerCase() === 'if-match') ?? conditions[0];
}

// What no example can say: whatever there is (RFC 9110, section 13.1), and a key that no request had before.
function meant(name: string, parameters: readonly RawParameter[]): string | undefined {
  const known = MEANT[name.toLowerCase()];
  if (known !== undefined || !/^(?:x-)?idempotency-key$/i.test(name)) return known;
  const {
    format,
    pattern,
    maxLength = Infinity,
  } = parameters.find((one) => one.in === 'header' && one.name === name)?.schema ?? {};
  if (format === 'uuid') return '{$fresh.uuid}';
  return pattern === undefined && Number(maxLength) >= KEY_LENGTH ? '{$fresh.id}' : undefined;
}

const MEANT: Readonly<Partial<Record<string, string>>> = {
  'if-match': '*',
  'if-unmodified-since': 'Fri, 31 Dec 9999 23:59:59 GMT',
};

// No fresh id is longer.
const KEY_LENGTH = 36;

/** Returns the example that is given with a parameter or a media type, by itself or in its schema. */
export function exampleOf({
  example,
  examples,
  schema,
}: Examples & { readonly schema?: JsonSchema }): Json | undefined {
  const named = Object.values(examples ?? {}).find(({ value }) => value !== undefined)?.value;
  return example ?? named ?? ownExample(schema);
}

function ownExample(schema: JsonSchema | undefined): Json | undefined {
  const { examples, example } = schema ?? {};
  const [first] = Array.isArray(examples) ? (examples as readonly Json[]) : []; // a list in a schema is JSON
  return example ?? first;
}

function sampleBody(content: Content | undefined, sample: Sample): Pick<SendSpec, 'body' | 'raw'> {
  const chosen = chooseContent(content);
  if (content === undefined || chosen === undefined) return {};
  const { mediaType, schema = {} } = chosen;
  const given = exampleOf(content[mediaType] ?? {});
  const isStructured = isJsonType(mediaType) || /form/i.test(mediaType);
  const value = given ?? sample(schema, 'body');
  return isStructured || typeof value !== 'string' ? { body: escape(value) } : { raw: asText(escape(value)) };
}

// In a send, a text that begins with a dollar is an expression.
function escape(value: Json): Json {
  if (typeof value === 'string') return value.startsWith('$') ? `$${value}` : value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(escape); // a list in JSON is one of JSON
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, escape(inner)]));
}
