import type { TestContext } from 'vitest';
import type { Contract, Entry, Outcome } from '../core/model/index.ts';
import { departureText, repeatText } from '../session/departure-text.ts';
import { makeFailure } from '../session/make-failure.ts';

/** Makes of an entry what its test says. */
export type Judgement = (entry: Entry, context: TestContext) => Promise<void> | void;

/** Returns what each outcome of a case means for its test. */
export function createJudgements(contract: Contract): Readonly<Record<Outcome, Judgement>> {
  return {
    pass: () => undefined,
    proposed: () => undefined,
    warn: async (entry, { annotate }) => {
      const text = departureText(entry, contract);
      console.warn(text); // eslint-disable-line no-console -- Vitest shows it beside the test, and annotations in CI only.
      await annotate(text, 'warning');
    },
    skip: ({ reason }, { skip }) => {
      skip(reason);
    },
    error: fail,
    fail,
  };

  function fail(entry: Entry): never {
    throw makeFailure(failureText(entry, contract));
  }
}

/** Says why an entry that failed, or could not be judged, fails its test. */
export function failureText(entry: Entry, contract: Contract): string {
  if (entry.outcome === 'error') return `could not tell: ${entry.reason ?? 'no cause is known'}`;
  return `${departureText(entry, contract)}${repeatText(entry)}`;
}
