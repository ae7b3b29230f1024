import type { Contract, Fixture, Operation } from '../../../core/model/index.ts';
import { applyRulings } from './apply-rulings.ts';
import type { ContractFiles } from './contract-files.ts';
import { normaliseArrangements } from './normalise-arrangements.ts';
import { normaliseClauses } from './normalise-clauses.ts';
import { normaliseExam } from './normalise-exam.ts';
import { listStatuses, normaliseOperations } from './normalise-operations.ts';
import { normaliseLifecycle } from './normalise-lifecycle.ts';
import { normaliseSecurity } from './normalise-security.ts';
import { normalisePages } from './normalise-pages.ts';

/** Makes the contract of files that are known to be sound. */
export function normaliseContract(files: ContractFiles, digest: string): Contract {
  const { info, components, 'x-assay': facts } = files.openapi.content;
  const operations = normaliseOperations(files.openapi.content);
  const clauses = normaliseClauses(files, operations);
  const ruled = applyRulings(clauses, files.rulings.content.rulings);
  return {
    outOfReach: [],
    messageAt: {},
    ...facts,
    ...normaliseSecurity(files.openapi.content),
    title: info.title,
    version: info.version,
    digest,
    documentedStatuses: listStatuses(operations),
    ...choosePreflight(facts.preflight, operations),
    operations,
    schemas: components.schemas ?? {},
    arrangements: normaliseArrangements(files.arazzo, files.openapi.content),
    clauses: ruled.clauses,
    ...normalisePages(files),
    situations: files.situations.content.situations,
    pending: [...files.pending.content.pending, ...ruled.pending],
    ...(files.exam.length === 0 ? {} : { exam: normaliseExam(files) }),
    ...(files.lifecycle === undefined ? {} : { lifecycle: normaliseLifecycle(files.lifecycle, clauses, operations) }),
    fixtures: collectFixtures(files),
  };
}

// Any read that needs neither a state nor a body tells whether the target is there.
function choosePreflight(given: string | undefined, operations: readonly Operation[]): { readonly preflight?: string } {
  const reads = operations.filter(({ method, valid }) => method === 'GET' && !JSON.stringify(valid).includes('"$'));
  const [plain = reads[0]] = reads.filter(({ path }) => !path.includes('{'));
  const preflight = given ?? plain?.id;
  return preflight === undefined ? {} : { preflight };
}

function collectFixtures({ fixtures, uploads }: ContractFiles): Readonly<Record<string, Fixture>> {
  const entries = fixtures.content.fixtures.flatMap((fixture) => {
    const upload = uploads.find(({ name }) => name === `fixtures/${fixture.filename}`);
    return upload === undefined ? [] : [[fixture.name, { ...fixture, bytes: upload.bytes }] as const];
  });
  return Object.fromEntries(entries);
}
