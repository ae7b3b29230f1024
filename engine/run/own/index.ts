export { createJudgeOwn, type JudgeOwn } from './create-judge-own.ts';
export { createOwnFaults } from './create-own-faults.ts';
