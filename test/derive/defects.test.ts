import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Contract } from '../../engine/core/model/index.ts';
import { CALIBRATING, hearFrom } from '../../engine/session/derive/calibrate.ts';
import { listQuestions } from '../../engine/session/derive/questions.ts';
import { writeRulings } from '../../engine/session/derive/write-rulings.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { beyond, defects } from './defects/defects.ts';
import { judgeFaithful, openDerived, type Opened } from './open-derived.ts';

const path = join(import.meta.dirname, 'defects', 'openapi.yaml');

test('of fifteen defects of an API with nothing but a document, thirteen are found once its owner has confirmed', async () => {
  const first = await openDerived(path);
  const heard = hearFrom(first.contract, await judgeFaithful(first, undefined, { only: CALIBRATING }));
  expect([...heard.served].sort()).toEqual(['closeTicket', 'listTickets', 'openTicket', 'readTicket']);
  const opened = await openDerived(path, heard);
  const questions = listQuestions(opened.contract, await judgeFaithful(opened));
  expect(questions.length).toBeLessThanOrEqual(20);
  await writeRulings(
    opened.folder,
    questions.map((question) => ({ question, isRequired: true })),
  );
  const confirmed = await reopen(opened);
  const faithful = await judgeFaithful(confirmed);
  expect(
    faithful.entries.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skip').map(({ case: id }) => id),
  ).toEqual([]);
  expect(faithful.verdict).toBe('conforms');
  const found = await findEach(confirmed);
  expect(found).toEqual(defects.map(({ name }) => name));
  expect([found.length, found.length + beyond.length]).toEqual([13, 15]);
  expect(opened.notDerived.map(({ what }) => what)).toEqual(['403 of readTicket']);
});

async function reopen(opened: Opened): Promise<Opened> {
  const contract: Contract = await openContract(opened.folder, '.');
  return { ...opened, contract };
}

async function findEach(opened: Opened): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, defect } of defects) {
    const report = await judgeFaithful(opened, defect);
    if (report.verdict === 'violates') found.push(name);
  }
  return found;
}
