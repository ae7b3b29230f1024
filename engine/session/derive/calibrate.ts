import type { Contract, Entry, Report } from '../../core/model/index.ts';
import type { Heard } from '../../derive/heard.ts';

/** The clauses that are tried when a target is calibrated. */
export const CALIBRATING: readonly string[] = ['valid-request', 'body-refused'];

/**
 * Returns what a run of these clauses showed: which operations take their example, and which refuse every broken body. Of
 * an operation that refuses its own example, what it says to another body tells nothing.
 */
export function hearFrom({ operations }: Contract, { entries }: Report): Heard {
  const of = (clause: string, id: string): readonly Entry[] =>
    entries.filter((entry) => entry.clause === clause && entry.operation === id);
  const served = operations.filter(({ id }) => isKept(of('valid-request', id)));
  const strict = served.filter(({ id }) => isKept(of('body-refused', id)));
  return { served: new Set(served.map(({ id }) => id)), strict: new Set(strict.map(({ id }) => id)) };
}

/** Says which operations were not exercised, since they do not take their example. */
export function describeHeard(
  { operations }: Contract,
  { entries }: Report,
  { served, strict }: Heard,
): readonly string[] {
  const refused = operations.filter(({ id }) => !served.has(id));
  return [
    `${served.size} of ${operations.length} operations take their example, and ${strict.size} refuse every broken body that was tried.`,
    ...refused.map(({ id }) => {
      const entry = entries.find((one) => one.clause === 'valid-request' && one.operation === id);
      const received =
        entry?.received === undefined ? (entry?.reason ?? 'nothing was sent') : `it answers ${entry.received}`;
      return `  ${id}: not exercised: example needed (${received})`;
    }),
  ];
}

function isKept(entries: readonly Entry[]): boolean {
  return entries.length > 0 && entries.every(({ outcome }) => outcome === 'pass');
}
