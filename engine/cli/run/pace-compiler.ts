import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 wait before it optimises what runs, for so many requests: a run of some thousand is over before its optimising
 * pays. Returns what is to be told of each request. The parser of answers is never optimised: that takes as long as some
 * thousand answers, and what parses them is as fast without.
 */
export function paceCompiler(): () => void {
  if (!HAS_FLAGS) return () => undefined;
  setBudget(LATE);
  setFlagsFromString(`--wasm-tier-up-filter=${NO_FUNCTION}`);
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

// Those of Node.js 20; a later one has no such budget, and complains of it.
const HAS_FLAGS = process.versions.v8.startsWith('11.');

// V8's own.
const USUAL = 67_584;
const LATE = 1_000_000;

const PAYS_AFTER = 5000;

// The only one of WebAssembly that may be optimised: the first, which is imported, so that there is nothing to optimise.
const NO_FUNCTION = 0;
