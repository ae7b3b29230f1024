import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openContract } from '../../engine/session/open-contract.ts';
import { writeRulings } from '../../engine/session/derive/write-rulings.ts';
import { isFull } from '../is-full.ts';
import { laxities } from './defects/orders.ts';
import { judgeFaithful, openDerived, type Opened } from './open-derived.ts';

const path = join(import.meta.dirname, 'defects', 'orders.yaml');
const shown = [...new Set(laxities.map(({ clause }) => clause))];

describe('conditions, idempotency keys, sizes, roles and problems', () => {
  let opened: Opened;
  let confirmed: Opened;

  beforeAll(async () => {
    opened = await openDerived(path);
    const other = await openDerived(path);
    await writeRulings(
      other.folder,
      shown.map((clause) => ({ question: { clause, text: clause }, isRequired: true })),
    );
    confirmed = { ...other, contract: await openContract(other.folder, '.') };
  });

  test('are derived, each as a clause that is only proposed', () => {
    const found = opened.contract.clauses.filter(({ id }) => shown.includes(id));
    expect(found.map(({ id }) => id).sort()).toEqual([...shown].sort());
    expect(found.filter(({ level }) => level !== 'proposed')).toEqual([]);
    // A server may take the same parts in another writing for another request.
    expect(opened.notDerived.map(({ what }) => what)).toEqual(['the same again of sendScan']);
    expect(opened.contract.keys.map(({ name, scopes }) => [name, scopes])).toEqual([
      ['main', undefined],
      ['noScope', []],
      ['unpaid', undefined],
    ]);
  });

  test('are kept by a server that does what the document says, once they are confirmed', async () => {
    const report = await judgeFaithful(confirmed);
    const bad = report.entries.filter(({ outcome }) => outcome !== 'pass');
    expect(bad.map(({ case: id, outcome, reason, findings }) => [id, outcome, reason, findings])).toEqual([]);
    expect(report.verdict).toBe('conforms');
  });

  test.each(laxities)('a server that $name conforms, until that is confirmed', async (laxity) => {
    const only = [laxity.sends ?? laxity.clause];
    const before = await judgeFaithful(opened, laxity.defect, { only });
    expect(before.verdict).toBe('conforms');
    expect(departedFrom(before.entries)).toEqual([laxity.clause]);
    // One of them shows in the short form what a confirmation does.
    if (!isFull && laxity !== laxities[0]) return;
    const after = await judgeFaithful(confirmed, laxity.defect, { only });
    expect(after.verdict).toBe('violates');
    expect(departedFrom(after.entries)).toEqual([laxity.clause]);
  });
});

function departedFrom(entries: Awaited<ReturnType<typeof judgeFaithful>>['entries']): readonly string[] {
  return [...new Set(entries.flatMap(({ findings }) => findings.map(({ clause }) => clause)))];
}
