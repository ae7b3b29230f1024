import type { ChangeDirection, ChangeEffect } from '../../model/index.ts';
import type { Difference } from '../difference.ts';

/** Whom a change concerns, and what has to be done about it. */
export interface Weight {
  readonly effect: ChangeEffect;
  readonly advice: string;
}

/** The effect of a change, and the advice that goes with it. */
export type Rule = readonly [effect: ChangeEffect, advice: string | ((difference: Difference) => string)];

/** The rules of a kind, by which way it went. */
export type Rules = Readonly<Partial<Record<ChangeDirection, Rule>>>;

/** A rule for what a client that was right gets wrong. */
export const breaks = (advice: Rule[1]): Rule => ['client-breaks', advice];

/** A rule for what a server that was right gets wrong. */
export const tightens = (advice: Rule[1]): Rule => ['suite-tightens', advice];

/** A rule for what nobody gets wrong. */
export const info = (advice: Rule[1]): Rule => ['info', advice];

/** Advice where nothing has to be done. */
export const CLIENT_STAYS = 'A client need change nothing.';

/** Advice where only servers are held to more. */
export const NOW_ASSERTED = 'A client need change nothing; a server that does otherwise departs.';
