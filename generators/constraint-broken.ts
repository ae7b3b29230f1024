import type { Generator, GeneratorContext, Variation } from '../engine/core/model/index.ts';
import { constraintId, describeChange, faultOf } from './constraint/describe-change.ts';
import { listFaults, type Fault } from './constraint/list-faults.ts';
import { expectRefused, refusedAt } from './constraint/refused.ts';
import { parameterOrBody } from './needs.ts';

/** Each constraint of a JSON body and a query, broken alone and so that no lenient validator may rightly accept it. */
export const constraintBroken: Generator = {
  makes: 'each constraint of a JSON body and a query, broken alone',
  needs: parameterOrBody,
  enumerate: (context) => listFaults(context).map((fault) => toVariation(context, fault)),
};

function toVariation({ operation }: GeneratorContext, { location, keyword, change }: Fault): Variation {
  const { send, ...described } = describeChange(operation, location, keyword, change);
  const refused = refusedAt(location);
  return {
    ...described,
    send: { ...send, ...faultOf(location) },
    constraint: constraintId(operation, location, keyword),
    ...expectRefused(refused),
    // What need not be refused may be carried out.
    ...(refused.level === 'advised' ? { level: 'advised', effect: 'creates' } : {}),
  };
}
