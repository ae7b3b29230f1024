import { expect, test } from 'vitest';
import { checks } from '../../../engine/core/checks/index.ts';
import type { Subject } from '../../../engine/core/checks/index.ts';
import type { CheckName, Clause, Departure, Expectation, Response } from '../../../engine/core/model/index.ts';
import { makeClause, makeContract, makeSubject } from '../builders.ts';

/** One answer, held against one part of an expectation, and all departures; none where it is kept. */
export interface Row<K extends CheckName> {
  readonly title: string;
  readonly expected: NonNullable<Expectation[K]>;
  readonly response: Response;
  readonly subject?: Partial<Subject>;
  readonly departures?: readonly Departure[];
}

// A clause for the envelope of each status tells what a body lacks.
const contract = makeContract({
  clauses: [
    envelope('domain', [401, 404]),
    envelope('validation', [422]),
    envelope('rate', [429]),
    envelope('gate', [402]),
  ],
});

function envelope(is: string, statuses: readonly number[]): Clause {
  return makeClause({ id: is, kind: 'envelope', statuses, expect: { envelope: { is } } });
}

/** Registers one test a row. */
export function testCheck<K extends CheckName>(name: K, rows: readonly Row<K>[]): void {
  test.each(rows)(`${name}: $title`, ({ expected, response, subject, departures = [] }) => {
    expect(checks[name](expected, makeSubject(response, { contract, ...subject }))).toEqual(departures);
  });
}
