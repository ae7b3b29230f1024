import { commonScope, anyOf, type Scope } from './expressions.ts';
import type { Arazzo } from './raw-arazzo.ts';

/** Returns the outputs of each arrangement. */
export function listOutputs(arazzo: Arazzo): Readonly<Record<string, readonly string[]>> {
  const workflows = arazzo.workflows.map(
    ({ workflowId, outputs }) => [workflowId, Object.keys(outputs ?? {})] as const,
  );
  const owners = Object.entries(arazzo['x-assay-owner'] ?? {}).map(([name, { outputs }]) => [name, outputs] as const);
  return Object.fromEntries([...workflows, ...owners]);
}

/** Returns what a send outside a workflow may refer to: `$<arrangement>.<output>` and what is common. */
export function sendScope(outputs: Readonly<Record<string, readonly string[]>>): Scope {
  const arrangements = Object.entries(outputs).map(([name, of]) => [name, anyOf(of, `output of ${name}`)] as const);
  return { ...Object.fromEntries(arrangements), ...commonScope, case: anyOf(['tag'], 'value') };
}
