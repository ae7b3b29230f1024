import { perContract, type GeneratorContext, type Json } from '../../engine/core/model/index.ts';
import { createKeeps } from '../schema/create-keeps.ts';
import { listLocations } from '../schema/list-locations.ts';
import type { Location } from '../schema/location.ts';
import { sampleUrl } from '../schema/sample-url.ts';
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
  return listAnew(
    context,
    // What is only read need not be sent, and is passed over where it is.
    listLocations(context, (path) => readAt(body, path) !== undefined).filter(
      ({ schema }) => schema['readOnly'] !== true,
    ),
  );
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
