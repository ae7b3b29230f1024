export { applyBaseline, type AppliedBaseline } from './apply-baseline.ts';
export { makeBaseline } from './make-baseline.ts';
