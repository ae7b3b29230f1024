export { askPreflight, preflight } from './preflight.ts';
export type { Waiting } from './patience.ts';
