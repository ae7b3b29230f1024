export { createJudge } from './create-judge.ts';
export type { Answer, Judge } from './create-judge.ts';
export type { Demand } from './judge-part.ts';
export { parseBody } from './parse-body.ts';
export { presentText } from './present-text.ts';
