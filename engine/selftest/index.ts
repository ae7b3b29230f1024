export { listMutants, type AnyMutant } from './all-mutants.ts';
export { judgeFaithful, type FaithfulRow } from './judge-faithful.ts';
export type { KillRow } from './kill-row.ts';
export { renderKillTable } from './render-kill-table.ts';
export { isWell, runSelftest, type Selftest, type SelftestOptions } from './run-selftest.ts';
export { silentSpots } from './silent-spots.ts';
