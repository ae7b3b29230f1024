import type { Contract, EnvelopeRow } from '../../core/model/index.ts';
import type { Judged } from '../judge/judged.ts';

/** Counts which answers have the shape that is documented for their status. */
export interface EnvelopeCounts {
  readonly count: (judged: Judged, id: string) => void;
  readonly list: () => readonly EnvelopeRow[];
}

/** Returns the counts, a row for each envelope of the contract. */
export function createEnvelopeCounts(contract: Contract): EnvelopeCounts {
  const rows = contract.envelopes.map((name) => {
    const clauses = contract.clauses.filter(({ kind, expect }) => kind === 'envelope' && expect.envelope?.is === name);
    const statuses = [...new Set(clauses.flatMap((clause) => clause.statuses))];
    return { name, statuses, matched: 0, others: new Map<string, { shape: string; times: number; case: string }>() };
  });
  const ofStatus = new Map<number, typeof rows>();
  return {
    count: ({ status, findings }, id) => {
      const asked = ofStatus.get(status) ?? rows.filter(({ statuses }) => statuses.includes(status));
      ofStatus.set(status, asked);
      for (const row of asked) {
        const shape = shapeOf(findings);
        if (shape === undefined) row.matched += 1;
        else {
          const own = row.others.get(shape) ?? { shape, times: 0, case: id };
          row.others.set(shape, { ...own, times: own.times + 1 });
        }
      }
    },
    list: () => rows.map(({ others, ...row }) => ({ ...row, others: [...others.values()] })),
  };
}

function shapeOf(findings: Judged['findings']): string | undefined {
  if (findings.some(({ check }) => check === 'json')) return 'no JSON';
  return findings.some(({ check, level }) => check === 'envelope' && level === 'required')
    ? 'another shape'
    : undefined;
}
