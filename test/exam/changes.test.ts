import { beforeAll, describe, expect, it } from 'vitest';
import { compareContracts, readApi } from '../../engine/core/changes/index.ts';
import type { Contract, ExamExpectation, JsonObject, JsonSchema } from '../../engine/core/model/index.ts';
import { chooseScripts } from '../../engine/exam/index.ts';
import { openCompared, type OpenedContract } from '../../engine/session/changes/open-compared.ts';
import { faithfulClients } from '../../reference/client/styles.ts';
import { simulateExam } from './simulate.ts';

let before: OpenedContract;

const OTHER = 'X-Other-Key';

beforeAll(async () => {
  before = await openCompared('.', 'spec/mediamagic');
});

/** What another version of the contract has, and how much of it breaks clients. */
const VERSIONS: readonly (readonly [
  title: string,
  change: (contract: Contract) => Partial<Contract>,
  breaking: number,
])[] = [
  ['is the same', () => ({}), 0],
  [
    'says never again after a 500',
    (contract) => ({
      ...demand(contract, (statuses) => [...statuses, 500]),
      clauses: contract.clauses.map((clause) =>
        clause.id === 'storage-failure' ? { ...clause, retry: 'never' as const } : clause,
      ),
    }),
    1,
  ],
  [
    'demands that a limited request is not sent again',
    (contract) => demand(contract, (statuses) => [...statuses, 429]),
    1,
  ],
  [
    'lets a 404 be sent again',
    (contract) => demand(contract, (statuses) => statuses.filter((status) => status !== 404)),
    0,
  ],
  ['takes the key in another header', () => ({ securitySchemes: { key: { kind: 'header', name: OTHER } } }), 1],
  ['calls the text of a 429 otherwise', (contract) => rename(contract, 'rate-limit', 'error', 'message'), 1],
  ['calls the text of a 422 otherwise', (contract) => rename(contract, 'validation', 'message', 'text'), 1],
  ['calls the text of a 402 otherwise', (contract) => rename(contract, 'plan-gate', 'message', 'text'), 1],
  [
    'has a key more in a domain error',
    (contract) => ({ schemas: { ...contract.schemas, domain: grow(contract.schemas['domain']) } }),
    0,
  ],
  [
    'bounds Retry-After more',
    (contract) => ({
      clauses: contract.clauses.map((clause) =>
        clause.id === 'retry-after-bounded' ? { ...clause, expect: { retryAfter: { min: 0, max: 60 } } } : clause,
      ),
    }),
    0,
  ],
  [
    'asks a situation of advice',
    (contract) => ({
      clauses: contract.clauses.map((clause) =>
        clause.id === 'docs-url' ? { ...clause, level: 'required' as const } : clause,
      ),
    }),
    0,
  ],
];

describe('the faithful client of a contract', () => {
  it.each(VERSIONS)('fails the exam of one that %s exactly where it is said to break', async (_, change, breaking) => {
    const after = versionOf(change);
    const changes = compareContracts(before, after).filter(({ effect }) => effect === 'client-breaks');
    expect(changes).toHaveLength(breaking);
    expect(await failed(after.contract)).toEqual([...new Set(changes.flatMap(({ exam }) => exam))].toSorted());
  });
});

function versionOf(
  change: (contract: Contract) => Partial<Contract>,
): OpenedContract & { readonly contract: Contract } {
  const { contract, api } = before;
  if (contract === undefined) throw new Error('The built-in contract is not whole.');
  const later = { ...contract, ...change(contract) };
  const components = api.root['components'] as JsonObject;
  const [scheme] = Object.values(later.securitySchemes);
  const securitySchemes: JsonObject =
    scheme?.kind === 'header' && scheme.name === OTHER
      ? { key: { type: 'apiKey', in: 'header', name: OTHER } }
      : (components['securitySchemes'] as JsonObject);
  const read = readApi({ ...api.root, components: { ...components, schemas: later.schemas, securitySchemes } });
  if (read.api === undefined) throw new Error('It is no document.');
  return { ...before, api: read.api, contract: later };
}

async function failed(contract: Contract): Promise<readonly string[]> {
  if (contract.exam === undefined) throw new Error('The contract has no exam.');
  const scripts = chooseScripts(contract, contract.exam, { depth: 'quick', only: [] });
  const entries = await simulateExam(contract, scripts, faithfulClients['full-jitter'] ?? (() => ({})));
  const results = entries.flatMap(({ sitting }) => sitting?.results ?? []);
  return [...new Set(results.flatMap(({ clause, outcome }) => (outcome === 'fail' ? [clause] : [])))].toSorted();
}

function demand({ exam }: Contract, change: (statuses: readonly number[]) => readonly number[]): Partial<Contract> {
  if (exam === undefined) throw new Error('The contract has no exam.');
  const clauses = exam.clauses.map((clause) => {
    const { neverAgain } = clause.expect;
    const expect: ExamExpectation = { neverAgain: { statuses: change(neverAgain?.statuses ?? []) } };
    return neverAgain === undefined ? clause : { ...clause, expect };
  });
  const asked = new Set(clauses.flatMap(({ expect }) => expect.neverAgain?.statuses ?? []));
  const own = clauses.flatMap(({ id, expect }) => (expect.neverAgain === undefined ? [] : [id]));
  // Every answer that must not be followed by the same request shows it.
  const sittings = exam.sittings.map((sitting) =>
    sitting.answers.some(({ status }) => asked.has(status))
      ? { ...sitting, clauses: [...new Set([...sitting.clauses, ...own])] }
      : sitting,
  );
  return { exam: { ...exam, clauses, sittings } };
}

function rename({ schemas }: Contract, shape: string, from: string, to: string): Partial<Contract> {
  const { properties, required, ...rest } = schemas[shape] ?? {};
  const { [from]: value = {}, ...others } = properties as JsonObject;
  const names = (required as readonly string[]).map((name) => (name === from ? to : name));
  return { schemas: { ...schemas, [shape]: { ...rest, required: names, properties: { ...others, [to]: value } } } };
}

function grow(schema: JsonSchema | undefined): JsonSchema {
  return { ...schema, properties: { ...(schema?.['properties'] as JsonObject), hint: { type: 'string' } } };
}
