import type { Case, Variation } from '../core/model/index.ts';
import { mergeSend } from '../core/plan/index.ts';

/** Returns a case that sends what a generator drew; it keeps the states of the case, so a drawn probe needs no others. */
export function varyCase(candidate: Case, variation: Variation, id: string): Case {
  const { property, constraint: own, ...rest } = candidate;
  const constraint = variation.constraint ?? own;
  const varied = {
    id: `${candidate.id}${id === 'random' ? '' : `/${id}`}`,
    title:
      property === undefined
        ? candidate.title
        : `${candidate.title.replace(/: \d+ at random$/, '')}: ${variation.label}`,
    send: mergeSend(candidate.send, variation.send),
    // Kept where it can be, as what is prepared for an expectation is known by it.
    expect: variation.expect === undefined ? candidate.expect : { ...candidate.expect, ...variation.expect },
    level: variation.level ?? candidate.level,
    effect: variation.effect ?? candidate.effect,
  };
  // No spread: in Node 20 each property behind one costs as much as the rest of the object.
  return Object.assign(rest, varied, constraint === undefined ? {} : { constraint });
}
