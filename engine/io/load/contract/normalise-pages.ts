import { sectionTitle, type Contract, type Page, type Sentence, type Unit } from '../../../core/model/index.ts';
import type { ContractFiles } from './contract-files.ts';
import { clausesByUnit, listClauses, listExamClauses } from './listings.ts';

/** Makes the pages, and what rests on each of their units: what the ledger names, and what names the unit itself. */
export function normalisePages(files: ContractFiles): Pick<Contract, 'pages' | 'sentences'> {
  const pages = files.pages.map(({ content: { page, ...rest } }) => ({ id: page, ...rest }));
  return { pages, sentences: pages.flatMap((page) => page.units.map((unit) => toSentence(page, unit, files))) };
}

function toSentence(page: Page, unit: Unit, files: ContractFiles): Sentence {
  const ledger = files.prose.content.pages.find((one) => one.page === page.id)?.units ?? [];
  const { clauses = [], client = [], pending, why } = ledger.find((row) => row.unit === unit.n) ?? {};
  const { section, kind, who, says, todo } = unit;
  return {
    text: says ?? sectionTitle(section),
    page: page.id,
    unit: unit.n,
    section,
    kind,
    clauses: [...new Set([...clauses, ...clausesByUnit(listClauses(files), page.id, unit.n)])],
    client: [...new Set([...client, ...clausesByUnit(listExamClauses(files), page.id, unit.n)])],
    ...(who === undefined ? {} : { who }),
    ...(todo === undefined ? {} : { todo }),
    ...(pending === undefined ? {} : { pending }),
    ...(why === undefined ? {} : { why }),
  };
}
