import type { Case, Variation } from '../core/model/index.ts';
import { mergeSend } from '../core/plan/index.ts';

/** Returns a case that sends what a generator drew; it keeps the states of the case, so a drawn probe needs no others. */
export function varyCase(candidate: Case, variation: Variation, id: string): Case {
  const { property, constraint, ...rest } = candidate;
  return {
    ...rest,
    id: `${candidate.id}${id === 'random' ? '' : `/${id}`}`,
    title:
      property === undefined
        ? candidate.title
        : `${candidate.title.replace(/: \d+ at random$/, '')}: ${variation.label}`,
    send: mergeSend(candidate.send, variation.send),
    expect: { ...candidate.expect, ...variation.expect },
    level: variation.level ?? candidate.level,
    effect: variation.effect ?? candidate.effect,
    ...((variation.constraint ?? constraint) === undefined
      ? {}
      : { constraint: variation.constraint ?? constraint ?? '' }),
  };
}
