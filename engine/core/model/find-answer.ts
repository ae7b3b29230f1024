import type { DocumentedAnswer, Operation } from './operation.ts';

/** What an operation documents for a status, and by which key. */
export interface FoundAnswer {
  readonly key: string;
  readonly answer: DocumentedAnswer;
}

/** Returns what an operation documents for a status: by itself, by its class, or by default. */
export function findAnswer({ responses, ranges = [] }: Operation, status: number): FoundAnswer | undefined {
  const exact = responses.find((response) => response.status === status);
  if (exact !== undefined) return { key: String(status), answer: exact };
  const inRange = [`${Math.floor(status / 100)}xx`, 'default'].flatMap((key) =>
    ranges.filter(({ statuses }) => statuses === key),
  )[0];
  return inRange && { key: inRange.statuses, answer: inRange };
}
