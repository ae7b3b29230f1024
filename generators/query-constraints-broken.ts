import type { Generator } from '../engine/core/model/index.ts';
import { breakWhere } from './constraint/break-where.ts';
import { parameterOrBody } from './needs.ts';

/** Each constraint of a query, broken alone. */
export const queryConstraintsBroken: Generator = {
  makes: 'each constraint of the query, broken alone',
  needs: parameterOrBody,
  enumerate: (context) => breakWhere(context, ({ location }) => location.in === 'query'),
};
