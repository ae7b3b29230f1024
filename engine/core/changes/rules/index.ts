import type { ChangeKind } from '../../model/index.ts';
import type { Difference } from '../difference.ts';
import { answers } from './answers.ts';
import { calls } from './calls.ts';
import { means } from './means.ts';
import { messages } from './messages.ts';
import type { Rules, Weight } from './rule.ts';
import { weighRetry } from './weigh-retry.ts';

/** Weighs a difference by the rule of its kind and direction. */
export function weigh(difference: Difference): Weight {
  const { kind, direction } = difference;
  if (kind === 'retry') return weighRetry(difference);
  const rule = rules[kind][direction] ?? rules[kind].changed;
  if (rule === undefined) throw new TypeError(`There is no rule for ${kind} that is ${direction}.`);
  const [effect, advice] = rule;
  return { effect, advice: typeof advice === 'string' ? advice : advice(difference) };
}

/** The rules of every kind but the retry class, by which way it went. */
export const rules: Readonly<Record<Exclude<ChangeKind, 'retry'>, Rules>> = {
  ...messages,
  ...calls,
  ...answers,
  ...means,
};
