import { evaluate, Unresolved, type Scope } from '../../core/expression/index.ts';
import type { Sequence, SequenceStep } from '../../core/model/index.ts';
import type { Probing } from './procedure.ts';

/** Returns what the checks of a sequence may look at: its steps so far, and what a read is to show or not to show. */
export function describeSequence({ candidate }: Probing, steps: readonly SequenceStep[], scope: Scope): Sequence {
  const spec = candidate.procedure?.spec;
  const read = spec !== undefined && 'read' in spec ? spec.read : undefined;
  const without = read?.without === undefined ? undefined : valueOf(read.without, scope);
  return {
    procedure: spec?.kind ?? 'repeat',
    steps,
    ...(read === undefined ? {} : { read }),
    ...(without === undefined ? {} : { without }),
  };
}

function valueOf(expression: string, scope: Scope): string | undefined {
  try {
    const value = evaluate(expression, scope);
    return typeof value === 'string' ? value : JSON.stringify(value);
  } catch (error) {
    if (error instanceof Unresolved) return undefined;
    throw error;
  }
}
