import { expect } from 'vitest';
import { setHeader } from '../../reference/mutants/edit.ts';
import { limitEach, type LimitRule, type Reply, type ReferenceOptions, type Tamper } from '../../reference/index.ts';
import { judgeReference, type Wish } from './judge-reference.ts';

/** A server with one thing wrong. */
export interface Fault extends Wish {
  readonly what: string;
  /** The clauses under which it is found, and no other. */
  readonly clauses: readonly string[];
  readonly verdict?: 'conforms' | 'violates';
}

/** The case of a burst over the bucket of uploads. */
export const upload = 'rate-limit-exceeded/upload';

/** A limit that a burst soon exceeds. */
export const rule: LimitRule = { kind: 'fixed-window', requests: 20, windowMs: 2000 };

/** The rule for each bucket. */
export const limits: NonNullable<ReferenceOptions['limits']> = limitEach(rule);

/** Changes what is answered to too many requests. */
export function limitedAs(change: (reply: Reply) => Reply): Tamper {
  return (reply) => (reply.status === 429 ? change(reply) : reply);
}

/** Gives a 429 another `Retry-After`, or none. */
export function waitSaid(value?: string): Tamper {
  return limitedAs((reply) => setHeader(reply, 'Retry-After', value));
}

/** Judges a server and expects that it is found under its clauses and no other. */
export async function expectFault({ clauses, verdict = 'violates', ...wish }: Omit<Fault, 'what'>): Promise<void> {
  const { report } = await judgeReference(wish);
  const found = report.entries.flatMap(({ findings }) => findings.map(({ clause }) => clause));
  expect([...new Set(found)].sort()).toEqual(clauses);
  expect(report.verdict).toBe(verdict);
}
