import type { Generator, GeneratorContext, Variation } from '../engine/core/model/index.ts';
import { change } from './constraint/change.ts';
import { constraintId, describeChange } from './constraint/describe-change.ts';
import { keptValues } from './constraint/kept-values.ts';
import { listLocations } from './schema/list-locations.ts';
import { sampleUrl } from './schema/sample-url.ts';
import type { Location } from './schema/location.ts';
import { validValue } from './schema/send-value.ts';
import { parameterOrBody } from './needs.ts';

/** The valid request of an operation, and beside each constraint the right value that is nearest to breaking it. */
export const constraintKept: Generator = {
  makes: 'the valid request, and beside each constraint the right value that is nearest to breaking it',
  needs: parameterOrBody,
  enumerate: (context) => {
    const locations = listLocations(context);
    if (locations.length === 0) return [];
    const valid: Variation = { id: 'valid', label: 'nothing is wrong', send: {} };
    return [valid, ...locations.flatMap((location) => [...leaveOut(context, location), ...keepAll(context, location)])];
  },
};

function leaveOut({ operation }: GeneratorContext, location: Location): readonly Variation[] {
  const isThere = location.in === 'body' && validValue(operation, location) !== undefined;
  if (location.isRequired || !isThere) return [];
  return [describeChange(operation, location, 'optional', change('absent', 'is left out, as it may be', undefined))];
}

function keepAll({ operation }: GeneratorContext, location: Location): readonly Variation[] {
  const valid = validValue(operation, location);
  // Any word may be no documented value of a parameter whose values are not documented.
  const keywords = Object.keys(location.schema).filter((keyword) => keyword !== 'type' || location.in === 'body');
  return keywords.flatMap((keyword) => {
    const changes = Object.hasOwn(keptValues, keyword)
      ? (keptValues[keyword]?.(location, valid, sampleUrl(valid)) ?? [])
      : [];
    return changes.map((one) => ({
      ...describeChange(operation, location, keyword, one),
      constraint: constraintId(operation, location, keyword),
    }));
  });
}
