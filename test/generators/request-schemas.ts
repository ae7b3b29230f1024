import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Case, Json, JsonObject } from '../../engine/core/model/index.ts';
import { contract, probeOf } from './made-cases.ts';

/** Returns the places of a case's request, body and query as one value, that do not keep the contract's schemas. */
export function breaches(candidate: Case, lacking?: Lacking): readonly string[] {
  const validate = compile(candidate.operation.id, lacking === undefined ? [] : [lacking]);
  if (validate(requestOf(candidate)) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
    const missing = keyword === 'required' ? `/${String(params['missingProperty'])}` : '';
    return `${instancePath.slice(1)}${missing} ${keyword}`;
  });
}

/** Tells whether a request keeps the contract's schemas but for some constraints. */
export function keeps(operationId: string, query: URLSearchParams, body: Json, lacking: readonly Lacking[]): boolean {
  return compile(operationId, lacking)({ query: readQuery(query), body }) === true;
}

/** A constraint that is left out. */
export interface Lacking {
  /** Such as `body/assets/0/blobPath`. */
  readonly location: string;
  readonly keyword: string;
}

function requestOf(candidate: Case): Json {
  const { target, body } = probeOf(candidate);
  const query = readQuery(new URL(target, 'http://localhost').searchParams);
  const parsed = body?.kind === 'text' ? { body: JSON.parse(body.text) as Json } : {}; // parsed JSON is JSON
  return { query, ...parsed };
}

// Whole numbers in a query are read as such; everything else there is a text.
function readQuery(query: URLSearchParams): JsonObject {
  return Object.fromEntries([...query].map(([name, value]) => [name, /^-?\d+$/.test(value) ? Number(value) : value]));
}

const compiled = new Map<string, ReturnType<Ajv2020['compile']>>();

function compile(operationId: string, lacking: readonly Lacking[]): ReturnType<Ajv2020['compile']> {
  const key = [operationId, ...lacking.map(({ location, keyword }) => `${location} ${keyword}`)].join(', ');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const whole = resolve(schemaOf(operationId)) as JsonObject; // an object stays one
  const made = ajv.compile(
    lacking.reduce((schema, { location, keyword }) => drop(schema, location.split('/'), keyword), whole),
  );
  compiled.set(key, made);
  return made;
}

function schemaOf(operationId: string): JsonObject {
  const operation = contract.operations.find(({ id }) => id === operationId);
  const parameters = operation?.parameters.filter((parameter) => parameter.in === 'query') ?? [];
  const query = {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
  const body = operation?.requestBody?.schema;
  return { type: 'object', properties: { query, ...(body && { body }) } };
}

function resolve(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(resolve);
  const { $ref: reference, ...rest } = value as JsonObject;
  if (typeof reference === 'string')
    return resolve({ ...contract.schemas[reference.split('/').at(-1) ?? ''], ...rest });
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolve(member)]));
}

function drop(schema: JsonObject, [name, ...rest]: readonly string[], keyword: string): JsonObject {
  if (name === undefined) return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
  if (keyword === 'required' && rest.length === 0) {
    const required = schema['required'] as readonly string[]; // it has such a constraint
    return { ...schema, required: required.filter((one) => one !== name) };
  }
  if (name === '0') return { ...schema, items: drop(schema['items'] as JsonObject, rest, keyword) };
  const properties = schema['properties'] as JsonObject; // the location is in it
  return { ...schema, properties: { ...properties, [name]: drop(properties[name] as JsonObject, rest, keyword) } };
}
