import type { Generator, GeneratorContext, Json, Variation } from '../engine/core/model/index.ts';
import { breakWhere, isForm } from './constraint/break-where.ts';
import { change } from './constraint/change.ts';
import { constraintId, describeChange } from './constraint/describe-change.ts';
import { listLocations } from './schema/list-locations.ts';
import { isSchema } from './schema/resolve-schema.ts';
import { parameterOrBody } from './needs.ts';

/** Each format and pattern of a JSON body broken alone, and a property where the schema rules out others. */
export const bodyFormsBroken: Generator = {
  makes: 'each format and pattern of a JSON body broken alone, and a property that the schema rules out',
  needs: parameterOrBody,
  enumerate: (context) => [
    ...breakWhere(context, ({ location, keyword }) => location.in === 'body' && isForm(keyword)),
    ...addProperties(context),
  ],
};

const CLOSING = ['additionalProperties', 'unevaluatedProperties'];

// A schema of `false` is read as one that rules out all there is.
function admitsNothing(schema: Json | undefined): boolean {
  return schema === false || (isSchema(schema) && isSchema(schema['not']) && Object.keys(schema['not']).length === 0);
}

function addProperties(context: GeneratorContext): readonly Variation[] {
  const { body } = context.operation.valid;
  const closed = listLocations(context, { isEntered: (path) => path.length === 0 && body !== undefined }).filter(
    ({ in: part, schema }) => part === 'body' && CLOSING.some((keyword) => admitsNothing(schema[keyword])),
  );
  return closed.map((location) => {
    const inner = { in: 'body', path: [...location.path, 'assay'], schema: {}, isRequired: false } as const;
    const added = change('more', 'is a property that the schema rules out', 'assay');
    return {
      ...describeChange(context.operation, inner, 'additionalProperties', added),
      constraint: constraintId(context.operation, location, 'additionalProperties'),
    };
  });
}
