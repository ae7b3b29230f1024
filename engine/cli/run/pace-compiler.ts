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

// That of Node.js 20; a later one has no such flag, and complains of it.
const HAS_BUDGET = process.versions.v8.startsWith('11.');

// V8's own.
const USUAL = 67_584;
const LATE = 1_000_000;

const PAYS_AFTER = 5000;
