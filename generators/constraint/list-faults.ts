import { perContract, type GeneratorContext, type Json, type JsonSchema } from '../../engine/core/model/index.ts';
import { createKeeps } from '../schema/create-keeps.ts';
import { listLocations } from '../schema/list-locations.ts';
import type { Location } from '../schema/location.ts';
import { sampleUrl } from '../schema/sample-url.ts';
import { isSchema, resolveSchema } from '../schema/resolve-schema.ts';
import { setAt } from '../schema/set-at.ts';
import { validValue } from '../schema/send-value.ts';
import { brokenValues } from './broken-values.ts';
import { change, type Change } from './change.ts';
import { wrongTypes } from './wrong-types.ts';

/** One constraint of one location, and a value that breaks it. */
export interface Fault {
  readonly location: Location;
  readonly keyword: string;
  readonly change: Change;
}

/** Returns every constraint of an operation's request, each with the values that break it unmistakably. */
export function listFaults(context: GeneratorContext): readonly Fault[] {
  const listed = listedOf(context.contract);
  const known = listed.get(context.operation.id) ?? listAnew(context, listLocations(context));
  listed.set(context.operation.id, known);
  return known;
}

/** Returns the same of what the valid request holds, so that nothing else is wrong beside what is broken. */
export function listPresentFaults(context: GeneratorContext): readonly Fault[] {
  const { body } = context.operation.valid;
  const keepsWhole = wholeOf(context);
  return listAnew(
    context,
    // What is only read need not be sent, and is passed over where it is.
    listLocations(context, {
      isEntered: (path) => readAt(body, path) !== undefined,
      settle: (schema, path) => chosenOf(context, schema, readAt(body, path)),
    }).filter(({ schema }) => schema['readOnly'] !== true),
  ).filter(({ location, change: { value } }) => location.in === 'query' || !keepsWhole(location.path, value));
}

// What breaks one of several alternatives may keep another.
function wholeOf({ contract, operation }: GeneratorContext): (path: readonly string[], value?: Json) => boolean {
  const { requestBody, valid } = operation;
  const keeps = createKeeps(contract);
  const { body } = valid;
  if (requestBody === undefined || body === undefined || !keeps(requestBody.schema, body)) return () => false;
  return (path, value) => keeps(requestBody.schema, setAt(body, path, value) ?? null);
}

// Where the valid request keeps one alternative alone, it is that one's constraints that can be broken.
function chosenOf({ contract }: GeneratorContext, schema: JsonSchema, value: Json | undefined): JsonSchema {
  const { oneOf, anyOf, ...own } = schema;
  const choices = Array.isArray(oneOf) ? oneOf : anyOf;
  if (!Array.isArray(choices) || value === undefined || (oneOf !== undefined && anyOf !== undefined)) return schema;
  const keeps = createKeeps(contract);
  const kept = (choices as readonly Json[]).filter(isSchema).filter((choice) => keeps(choice, value)); // a list of JSON
  const [only, other] = kept;
  if (only === undefined || other !== undefined) return schema;
  return resolveSchema(contract, { ...own, allOf: [only] });
}

function readAt(body: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>)[name] : undefined, // lists too
    body,
  );
}

// Cases and several properties are made of the same faults.
const listedOf = perContract(() => new Map<string, readonly Fault[]>());

function listAnew(context: GeneratorContext, locations: readonly Location[]): readonly Fault[] {
  const keeps = createKeeps(context.contract);
  return locations.flatMap((location) => [
    ...faults(location, 'required', isRemovable(location) ? [change('absent', 'is missing', undefined)] : []),
    ...faults(location, 'type', wrongTypes(location, keeps).unmistakable),
    ...Object.keys(location.schema).flatMap((keyword) =>
      faults(
        location,
        keyword,
        // What breaks one schema's pattern or bound may keep another's.
        breakKeyword(context, location, keyword).filter(({ value = null }) => !keeps(location.schema, value)),
      ),
    ),
  ]);
}

function breakKeyword({ operation }: GeneratorContext, location: Location, keyword: string): readonly Change[] {
  return Object.hasOwn(brokenValues, keyword)
    ? (brokenValues[keyword]?.(location, sampleUrl(validValue(operation, location))) ?? [])
    : [];
}

function faults(location: Location, keyword: string, changes: readonly Change[]): readonly Fault[] {
  return changes.map((one) => ({ location, keyword, change: one }));
}

// An item is no property, and the body as a whole cannot be taken away from itself.
function isRemovable({ in: part, path, isRequired }: Location): boolean {
  return part === 'body' && isRequired && path.length > 0 && path.at(-1) !== '0';
}
