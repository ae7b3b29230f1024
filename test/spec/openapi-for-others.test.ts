import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { expandContract } from '../../engine/core/plan/index.ts';
import { builtInContract, loadContract } from '../../engine/io/load/index.ts';
import { generators } from '../../generators/index.ts';

const contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });
const document = parse(await readFile(`${builtInContract()}/openapi.yaml`, 'utf8')) as Written;

interface Written {
  readonly paths: Readonly<Record<string, Readonly<Record<string, WrittenOperation>>>>;
  readonly components: {
    readonly responses: Readonly<
      Record<string, { readonly headers?: Readonly<Record<string, { readonly required?: boolean }>> }>
    >;
  };
}

interface WrittenOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly example?: unknown; readonly schema: object }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly example?: unknown; readonly schema: object }>>;
  };
}

const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

test('every refusal that a ruling accepts stands in the document, so that no other tool takes it for wrong', () => {
  const cases = expandContract(contract, { generators, mediaAllow: contract.mediaAllow, fuzz: 0 });
  const missing = cases.flatMap(({ clause, operation, expect: { status = [] } }) => {
    // Where an acceptance is right too, the list only says what a request may meet beyond what it is about.
    if (status.some((one) => one.status === '2xx')) return [];
    const asked = status.filter((one) => one.level === undefined && typeof one.status === 'number');
    const unknown = asked.filter((one) => !operation.responses.some((response) => response.status === one.status));
    return unknown.map((one) => `${operation.id} ${one.status} by ${clause.id}`);
  });
  expect([...new Set(missing)]).toEqual([]);
});

test('every body and every id of a path has an example that keeps its schema', () => {
  const ajv = new Ajv2020({ strict: false, logger: false });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: 'https://assay.invalid/' });
  const fits = (schema: object, value: unknown): boolean =>
    ajv.validate(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://assay.invalid/#/')) as object, value);
  const given = operations.flatMap(({ operationId, parameters = [], requestBody }) => [
    ...parameters
      .filter(({ name }) => name.endsWith('_id'))
      .map((one) => ({ of: `${operationId} ${one.name}`, ...one })),
    ...Object.entries(requestBody?.content ?? {})
      .filter(([type]) => type === 'application/json')
      .map(([, one]) => ({ of: `${operationId} body`, ...one })),
  ]);
  expect(given.length).toBeGreaterThan(15);
  expect(given.filter(({ example }) => example === undefined).map(({ of }) => of)).toEqual([]);
  expect(given.filter(({ schema, example }) => !fits(schema, example)).map(({ of }) => of)).toEqual([]);
});

test('a 429 always has Retry-After, as its clause requires', () => {
  expect(
    contract.clauses.some(({ level, expect: { retryAfter } }) => retryAfter !== undefined && level === 'required'),
  ).toBe(true);
  expect(document.components.responses['rate-limit']?.headers?.['Retry-After']?.required).toBe(true);
});
