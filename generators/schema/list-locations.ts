import {
  isSpread,
  type Contract,
  type GeneratorContext,
  type JsonSchema,
  type Parameter,
} from '../../engine/core/model/index.ts';
import type { Location } from './location.ts';
import { isSchema, propertiesOf, resolveSchema, typesOf } from './resolve-schema.ts';

/** Returns every place in an operation's JSON body and query that has a schema: of lists the first item. */
export function listLocations(
  { contract, operation }: GeneratorContext,
  { isEntered = () => true, settle = (schema) => schema }: Partial<Pick<Walk, 'isEntered' | 'settle'>> = {},
): readonly Location[] {
  const { requestBody, parameters } = operation;
  const isJson = /[/+]json$/i.test(requestBody?.mediaType ?? '');
  const body =
    requestBody !== undefined && isJson ? walk({ contract, isEntered, settle }, requestBody.schema, [], true) : [];
  const query = parameters
    .filter(isInQuery)
    .map((parameter) => ({ parameter, location: inQuery(contract, parameter) }));
  // Of an object whose members stand in the query by themselves, a text under its own name is nobody's.
  const named = query.filter(({ parameter, location }) => !(isSpread(parameter) && isOfMembers(location.schema)));
  return [...body, ...named.map(({ location }) => location)];
}

// A schema may contain itself; no documented body comes near this depth.
const MOST_LEVELS = 12;

interface Walk {
  readonly contract: Contract;
  readonly isEntered: (path: readonly string[]) => boolean;
  /** Replaces a schema that leaves a choice by the one that is meant at a place. */
  readonly settle: (schema: JsonSchema, path: readonly string[]) => JsonSchema;
}

function walk(within: Walk, schema: JsonSchema, path: readonly string[], isRequired: boolean): Location[] {
  if (path.length > MOST_LEVELS) return [];
  const resolved = within.settle(resolveSchema(within.contract, schema), path);
  if (!within.isEntered(path)) return [{ in: 'body', path, schema: resolved, isRequired }];
  const { required = [], items } = resolved;
  return [
    { in: 'body', path, schema: resolved, isRequired },
    ...propertiesOf(resolved).flatMap(([name, child]) =>
      walk(within, child, [...path, name], Array.isArray(required) && required.includes(name)),
    ),
    ...(isSchema(items) ? walk(within, items, [...path, '0'], true) : []),
  ];
}

function isInQuery(parameter: Parameter): boolean {
  return parameter.in === 'query';
}

function isOfMembers(schema: JsonSchema): boolean {
  return typesOf(schema).includes('object') || 'properties' in schema;
}

function inQuery(contract: Contract, { name, required, schema }: Parameter): Location {
  return { in: 'query', path: [name], schema: resolveSchema(contract, schema), isRequired: required };
}
