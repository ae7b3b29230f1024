import type { Generator } from '../engine/core/model/index.ts';
import { breakWhere } from './constraint/break-where.ts';

/** Each constraint of a query, broken alone. */
export const queryConstraintsBroken: Generator = {
  enumerate: (context) => breakWhere(context, ({ location }) => location.in === 'query'),
};
