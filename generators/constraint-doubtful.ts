import type { Generator, GeneratorContext, Variation } from '../engine/core/model/index.ts';
import type { Change } from './constraint/change.ts';
import { describeChange, faultOf } from './constraint/describe-change.ts';
import { doubtfulValues } from './constraint/doubtful-values.ts';
import { wrongTypes } from './constraint/wrong-types.ts';
import { createKeeps } from './schema/create-keeps.ts';
import { listLocations } from './schema/list-locations.ts';
import { sampleUrl } from './schema/sample-url.ts';
import { validValue } from './schema/send-value.ts';
import type { Location } from './schema/location.ts';
import { parameterOrBody } from './needs.ts';

/** Values that one right server refuses and another accepts: those that may be taken for right ones, and silent spots. */
export const constraintDoubtful: Generator = {
  makes: 'values that one right server refuses and another accepts',
  needs: parameterOrBody,
  enumerate: (context) => {
    const keeps = createKeeps(context.contract);
    const locations = listLocations(context);
    return [
      ...locations.flatMap((location) => [
        ...vary(context, location, 'type', wrongTypes(location, keeps).mistakable),
        ...Object.keys(location.schema).flatMap((keyword) =>
          vary(context, location, keyword, doubt(context, location, keyword)),
        ),
      ]),
      ...(locations.some(({ in: part }) => part === 'body') ? [UNKNOWN_PROPERTY] : []),
    ];
  },
};

const UNKNOWN_PROPERTY: Variation = {
  id: 'unknown-property',
  label: 'a property that is not documented is sent',
  send: { with: { '/assayUnknown': 'assay' } },
};

function doubt({ operation }: GeneratorContext, location: Location, keyword: string): readonly Change[] {
  return Object.hasOwn(doubtfulValues, keyword)
    ? (doubtfulValues[keyword]?.(location, sampleUrl(validValue(operation, location))) ?? [])
    : [];
}

function vary(
  { operation }: GeneratorContext,
  location: Location,
  keyword: string,
  changes: readonly Change[],
): readonly Variation[] {
  return changes.map((one) => {
    const { send, ...described } = describeChange(operation, location, keyword, one);
    return { ...described, send: { ...send, ...faultOf(location) } };
  });
}
