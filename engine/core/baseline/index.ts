export { applyBaseline, type AppliedBaseline } from './apply-baseline.ts';
export { exercisesOf, type Exercises } from './is-healed.ts';
export { makeBaseline } from './make-baseline.ts';
