import type { Finding, Level } from '../model/index.ts';

/** The findings of one answer, by the kind of clause that they break. */
export interface FindingsByKind {
  readonly situation: readonly Finding[];
  readonly envelope: readonly Finding[];
  readonly always: readonly Finding[];
}

/** One departure, one clause: what two clauses saw is kept for the one that holds for more answers, at the firmer level. */
export function attribute({ situation, envelope, always }: FindingsByKind): readonly Finding[] {
  if (situation.length + envelope.length + always.length === 0) return [];
  const isUndocumented = always.some(({ check, level }) => check === 'documentedStatus' && level === 'required');
  const own = isUndocumented ? situation.filter(({ check }) => check !== 'status') : situation;
  const kept = new Map<string, Finding>();
  for (const finding of [...envelope, ...always, ...own]) {
    const known = kept.get(identify(finding));
    if (known === undefined || isFirmer(finding, known)) kept.set(identify(finding), finding);
  }
  return [...own, ...envelope, ...always].filter((finding) => kept.get(identify(finding)) === finding);
}

function identify({ check, at, received }: Finding): string {
  return JSON.stringify([check, at, received]);
}

const RANK: Readonly<Record<Level, number>> = { proposed: 0, advised: 1, required: 2 };

function isFirmer(finding: Finding, known: Finding): boolean {
  return RANK[finding.level] > RANK[known.level];
}
