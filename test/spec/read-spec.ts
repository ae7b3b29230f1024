import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A clause as it stands in its file. */
export interface WrittenClause {
  readonly id: string;
  readonly statement: string;
  readonly level: string;
  readonly source: {
    readonly kind: string;
    readonly unit?: number;
    readonly units?: readonly number[];
    readonly reason?: string;
  };
  readonly expect?: { readonly status?: WrittenStatus };
  readonly cases?: readonly WrittenCase[];
  readonly during?: string;
}

/** A case as it stands in its file. */
export interface WrittenCase {
  readonly id: string;
  readonly title: string;
  readonly operation: string | readonly string[] | { readonly except: readonly string[] };
  readonly expect?: { readonly status?: WrittenStatus };
}

/** A status as it may be written: one, or alternatives. */
export type WrittenStatus = number | string | readonly (number | string | { readonly status: number | string })[];

/** A clause file. */
export interface ClauseFile {
  readonly name: string;
  readonly status: WrittenStatus;
  readonly clauses: readonly WrittenClause[];
}

/** An operation of the OpenAPI document. */
export interface WrittenOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

/** The OpenAPI document, as far as the tests look into it. */
export interface WrittenApi {
  readonly 'x-assay': { readonly outOfReach: readonly { readonly status: number }[] };
  readonly jsonSchemaDialect: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, WrittenOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** A unit of a page. */
export interface WrittenUnit {
  readonly n: number;
  readonly kind: string;
  readonly fingerprint: string;
}

/** What rests on a unit. */
export interface LedgerRow {
  readonly unit: number;
  readonly clauses?: readonly string[];
}

/** A situation to cover. */
export interface Situation {
  readonly text: string;
  readonly clauses: readonly string[];
  readonly pending?: string;
}

/** What the files of the contract hold, by their path. */
export interface SpecFiles {
  readonly [clauses: `clauses/${string}`]: Omit<ClauseFile, 'name'>;
  readonly 'openapi.yaml': WrittenApi;
  readonly 'envelopes.yaml': { readonly clauses: readonly WrittenClause[] };
  readonly 'always.yaml': { readonly clauses: readonly WrittenClause[] };
  readonly 'pages/errors.yaml': { readonly units: readonly WrittenUnit[] };
  readonly 'prose.yaml': { readonly pages: readonly { readonly units: readonly LedgerRow[] }[] };
  readonly 'situations.yaml': { readonly situations: readonly Situation[] };
  readonly 'pending.yaml': { readonly pending: readonly { readonly id: string }[] };
  readonly 'fixtures/fixtures.yaml': {
    readonly fixtures: readonly { readonly name: string; readonly filename: string }[];
  };
}

const ROOT = new URL('../../', import.meta.url);
const SPEC = new URL('spec/mediamagic/', ROOT);

/** Returns a YAML file of the contract. */
export function readSpec<Path extends keyof SpecFiles>(path: Path): SpecFiles[Path] {
  return parse(readFileSync(new URL(path, SPEC), 'utf8')) as SpecFiles[Path]; // the schemas in spec/schema hold the file to it
}

/** Returns the bytes of a file of the contract. */
export function readBytes(path: string): Buffer {
  return readFileSync(new URL(path, SPEC));
}

/** Returns the clause files in the order of their names. */
export function readClauseFiles(): readonly ClauseFile[] {
  const names = readdirSync(fileURLToPath(new URL('clauses/', SPEC))).sort();
  return names.map((name) => ({ name, ...readSpec(`clauses/${name}`) }));
}

/** Returns every clause of the contract. */
export function readClauses(): readonly WrittenClause[] {
  return [...readClauseFiles(), readSpec('envelopes.yaml'), readSpec('always.yaml')].flatMap(({ clauses }) => clauses);
}

/** Returns the operations of the OpenAPI document. */
export function readOperations(): readonly WrittenOperation[] {
  return Object.values(readSpec('openapi.yaml').paths).flatMap((item) => Object.values(item));
}

/** Returns the document that the contract is made from, as it stands. */
export function readDocument(): string {
  return readFileSync(new URL('docs/api-contract.md', ROOT), 'utf8');
}
