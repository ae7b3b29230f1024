export { compareContracts, type Comparable } from './compare-contracts.ts';
export { readApi } from './document/read-api.ts';
export type { Api, DocumentProblem } from './document/api.ts';
export { rules } from './rules/index.ts';
