import type { GeneratorContext, Variation } from '../../engine/core/model/index.ts';
import { constraintId, describeChange, faultOf } from './describe-change.ts';
import { listPresentFaults, type Fault } from './list-faults.ts';

/** Returns the probes of the faults that are wanted. */
export function breakWhere(context: GeneratorContext, isWanted: (fault: Fault) => boolean): readonly Variation[] {
  const { operation } = context;
  return listPresentFaults(context)
    .filter(isWanted)
    .map(({ location, keyword, change }) => {
      const { send, ...described } = describeChange(operation, location, keyword, change);
      return {
        ...described,
        send: { ...send, ...faultOf(location) },
        constraint: constraintId(operation, location, keyword),
      };
    });
}

/** Tells whether a keyword is about the form of a text, which many a server leaves open. */
export function isForm(keyword: string): boolean {
  return keyword === 'format' || keyword === 'pattern';
}
