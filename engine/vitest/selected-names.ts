/** Returns the names of the tests of a suite that are going to run, from what Vitest hands to a hook; undefined where it does not say. */
export function selectedNames(hookArguments: readonly unknown[]): ReadonlySet<string> | undefined {
  const suite = hookArguments.find(isSuite);
  if (suite === undefined) return undefined;
  return new Set(suite.tasks.filter(({ mode }) => mode !== 'skip').map(({ name }) => name));
}

interface Suite {
  readonly tasks: readonly { readonly name: string; readonly mode: string }[];
}

// Vitest 3 hands it over as the first argument, Vitest 4 as the second one.
function isSuite(value: unknown): value is Suite {
  return typeof value === 'object' && value !== null && 'tasks' in value && Array.isArray(value.tasks);
}
