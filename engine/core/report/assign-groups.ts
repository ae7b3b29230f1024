import type { Contract, Entry, Finding } from '../model/index.ts';

/**
 * Returns the entries with those of one cause under one group. What most cases of a clause depart in alike is one cause;
 * where only some do, each operation and constraint is a cause of its own.
 */
export function assignGroups(contract: Contract, entries: readonly Entry[]): readonly Entry[] {
  const situations = new Set(contract.clauses.filter(({ kind }) => kind === 'situation').map(({ id }) => id));
  const exercised = countBy(entries.filter(({ outcome }) => outcome !== 'skip').map(({ clause }) => clause));
  const alike = countBy(entries.flatMap((entry) => broadGroup(entry) ?? []));
  return entries.map((entry) => {
    const firmest = firmestFinding(entry.findings);
    const broad = broadGroup(entry);
    if (firmest === undefined || broad === undefined) return entry;
    const share = (alike.get(broad) ?? 0) / (exercised.get(firmest.clause) ?? 1);
    const isSystematic = !situations.has(firmest.clause) || share >= SYSTEMATIC_SHARE;
    return { ...entry, group: isSystematic ? broad : [broad, entry.operation, causeOf(entry)].join(' | ') };
  });
}

/** Returns the finding that decides an entry's outcome: the first required one, else the first. */
export function firmestFinding(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ level }) => level === 'required') ?? findings[0];
}

const SYSTEMATIC_SHARE = 0.5;

function broadGroup({ findings }: Entry): string | undefined {
  const firmest = firmestFinding(findings);
  if (firmest === undefined) return undefined;
  const { clause, check, at, received } = firmest;
  const place = at.replaceAll(/\d+/g, 'n');
  return [clause, check, place, ...(check === 'status' ? [received.replace(/^2\d\d$/, '2xx')] : [])].join(' | ');
}

// Without a constraint, the specification that the case was expanded from tells causes apart.
function causeOf({ constraint, case: id, clause }: Entry): string {
  return constraint ?? id.slice(clause.length + 1).split('/')[0] ?? '';
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
