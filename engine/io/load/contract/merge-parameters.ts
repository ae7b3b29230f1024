import type { Parameter } from '../../../core/model/index.ts';
import type { RawOperation, RawParameter, RawPathItem } from './raw-openapi.ts';

/** Returns an operation's parameters: those of its path, unless it has one of the same name and place, and its own. */
export function mergeParameters(item: RawPathItem, operation: RawOperation): readonly Parameter[] {
  return mergeRawParameters(item, operation).map(({ name, in: place, required, schema, style, explode, content }) => ({
    name,
    in: place,
    required: required ?? false,
    schema,
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
    ...(content !== undefined && { isJson: true }),
  }));
}

/** Returns the same with their examples. */
export function mergeRawParameters(item: RawPathItem, operation: RawOperation): readonly RawParameter[] {
  const own = operation.parameters ?? [];
  const shared = (item.parameters ?? []).filter(
    (parameter) => !own.some((other) => other.name === parameter.name && other.in === parameter.in),
  );
  return [...shared, ...own];
}
