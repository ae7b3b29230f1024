import type { Generator } from '../engine/core/model/index.ts';
import { breakWhere, isForm } from './constraint/break-where.ts';
import { parameterOrBody } from './needs.ts';

/** Each constraint of a JSON body but formats and patterns, broken alone. */
export const bodyConstraintsBroken: Generator = {
  makes: 'each constraint of a JSON body but formats and patterns, broken alone',
  needs: parameterOrBody,
  enumerate: (context) => breakWhere(context, ({ location, keyword }) => location.in === 'body' && !isForm(keyword)),
};
