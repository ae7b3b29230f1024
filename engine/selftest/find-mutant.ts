export { findMutant } from './all-mutants.ts';
