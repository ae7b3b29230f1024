import type { Json, JsonSchema } from '../../../core/model/index.ts';
import { isRecord } from '../profile/layer.ts';
import { METHODS, type Content, type OpenApi, type RawOperation, type RawResponse } from '../contract/raw-openapi.ts';
import { chooseContent } from './choose-content.ts';

/** The parts of a document with error bodies that are components, and the names of these. */
export interface Clustered extends Pick<OpenApi, 'paths' | 'components'> {
  readonly envelopes: readonly string[];
}

/** Names the shapes of error bodies: those that say the same in other words are one, and each becomes a component. */
export function clusterEnvelopes(documented: OpenApi['paths'], components: OpenApi['components']): Clustered {
  const schemas: Record<string, JsonSchema> = { ...components.schemas };
  const byShape = new Map<string, string>();
  const names = new Set<string>();
  const nameOf = (schema: JsonSchema): string => {
    const reference = schema['$ref'];
    if (typeof reference === 'string' && Object.keys(schema).length === 1) return reference.slice(PREFIX.length);
    const shape = JSON.stringify(shapeOf(schema));
    const known = byShape.get(shape);
    if (known !== undefined) return known;
    const wanted = 'error';
    let name = wanted;
    for (let count = 2; Object.hasOwn(schemas, name); count += 1) name = `${wanted}-${count}`;
    schemas[name] = schema;
    byShape.set(shape, name);
    return name;
  };
  const inResponse = (response: RawResponse): RawResponse => {
    const chosen = chooseContent(response.content);
    if (chosen?.schema === undefined || Object.keys(chosen.schema).length === 0) return response;
    const name = nameOf(chosen.schema);
    names.add(name);
    const content: Content = { ...response.content, [chosen.mediaType]: { schema: { $ref: `${PREFIX}${name}` } } };
    return { ...response, content };
  };
  const inOperation = (operation: RawOperation): RawOperation => {
    const responses = Object.entries(operation.responses).map(
      ([status, response]) => [status, isError(status) ? inResponse(response) : response] as const,
    );
    return { ...operation, responses: Object.fromEntries(responses) };
  };
  const paths = Object.entries(documented).map(([template, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [[method, inOperation(operation)] as const];
    });
    return [template, { ...item, ...Object.fromEntries(operations) }] as const;
  });
  return {
    paths: Object.fromEntries(paths),
    components: { ...components, schemas },
    envelopes: [...names],
  };
}

const PREFIX = '#/components/schemas/';

function isError(status: string): boolean {
  return status === 'default' || /^[45]/.test(status);
}

// Words about a schema are none of its shape.
const WORDS = new Set(['description', 'title', 'example', 'examples', 'deprecated', 'externalDocs', '$comment', 'xml']);

function shapeOf(schema: Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(shapeOf); // a list in JSON is one of JSON
  if (!isRecord(schema)) return schema;
  const entries = Object.entries(schema as Readonly<Record<string, Json>>).filter(([key]) => !WORDS.has(key));
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, shapeOf(inner)]),
  );
}
