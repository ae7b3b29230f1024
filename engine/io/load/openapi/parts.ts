import { isRecord } from '../profile/layer.ts';
import type { Path } from '../source/yaml-file.ts';

/** What a part of an OpenAPI document is; `data` is anything in which a `$ref` is a word like others. */
export type Kind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'header'
  | 'mediaType'
  | 'example'
  | 'schema'
  | 'data';

/** A part within another, with its key or keys from there. */
export interface Part {
  readonly kind: Kind;
  readonly path: Path;
  readonly value: unknown;
}

/** Returns a part with each part in it replaced by what the function makes of it; undefined leaves it out. */
export function mapParts(kind: Kind, value: unknown, map: (part: Part) => unknown): unknown {
  if (!isRecord(value)) return value;
  const { one = {}, each = {} } = SHAPES[kind];
  const entries = Object.entries(value).map(([key, inner]): readonly [string, unknown] => {
    const single = one[key];
    if (single !== undefined) return [key, map({ kind: single, path: [key], value: inner })];
    const many = each[key];
    return [
      key,
      many === undefined ? map({ kind: 'data', path: [key], value: inner }) : mapEach(many, key, inner, map),
    ];
  });
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function mapEach(kind: Kind, key: string, value: unknown, map: (part: Part) => unknown): unknown {
  if (Array.isArray(value))
    return value.map((inner: unknown, index) => map({ kind, path: [key, index], value: inner }));
  if (!isRecord(value)) return map({ kind, path: [key], value });
  const entries = Object.entries(value).map(([name, inner]) => [name, map({ kind, path: [key, name], value: inner })]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

interface Shape {
  /** Keys whose value is one part. */
  readonly one?: Readonly<Record<string, Kind>>;
  /** Keys whose value is a list or a record of parts. */
  readonly each?: Readonly<Record<string, Kind>>;
}

const described: Shape = { one: { schema: 'schema' }, each: { content: 'mediaType', examples: 'example' } };

const METHOD_KEYS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace', 'query'];
const SCHEMA_KEYS = ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'];
const RARE_SCHEMA_KEYS = ['unevaluatedItems', 'unevaluatedProperties', 'contentSchema'];
const SCHEMA_LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const SCHEMA_RECORDS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];

const SHAPES: Readonly<Record<Kind, Shape>> = {
  document: { one: { components: 'components' }, each: { paths: 'pathItem' } },
  components: { each: { schemas: 'schema' } },
  pathItem: { one: allOfKind('operation', METHOD_KEYS), each: { parameters: 'parameter' } },
  operation: { one: { requestBody: 'requestBody' }, each: { parameters: 'parameter', responses: 'response' } },
  parameter: described,
  header: described,
  requestBody: { each: { content: 'mediaType' } },
  response: { each: { headers: 'header', content: 'mediaType' } },
  mediaType: { one: { schema: 'schema' }, each: { examples: 'example' } },
  schema: {
    one: allOfKind('schema', [...SCHEMA_KEYS, ...RARE_SCHEMA_KEYS]),
    each: allOfKind('schema', [...SCHEMA_LISTS, ...SCHEMA_RECORDS]),
  },
  example: {},
  data: {},
};

function allOfKind(kind: Kind, keys: readonly string[]): Readonly<Record<string, Kind>> {
  return Object.fromEntries(keys.map((key) => [key, kind]));
}
