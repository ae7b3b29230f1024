import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 wait before it optimises what runs, for so many requests: a run of some thousand is over before its optimising
 * pays. Returns what is to be told of each request.
 */
export function paceCompiler(): () => void {
  if (!HAS_BUDGET) return () => undefined;
  setBudget(LATE);
  let requests = 0;
  return () => {
    requests += 1;
    if (requests === PAYS_AFTER) setBudget(USUAL);
  };
}

// How much bytecode a function runs until V8 looks whether it is worth optimising.
function setBudget(budget: number): void {
  setFlagsFromString(`--interrupt-budget=${budget}`);
}

// Those of Node.js 20, 22 and 24 count so; a later one complains of the flag.
const HAS_BUDGET = ['11', '12', '13'].includes(process.versions.v8.split('.')[0] ?? '');

// V8's own.
const USUAL = 67_584;
const LATE = 1_000_000;

const PAYS_AFTER = 5000;
