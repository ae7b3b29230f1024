import { describe, expect, it } from 'vitest';
import type { ClauseFile, WrittenCase, WrittenClause, WrittenStatus } from './read-spec.ts';
import { readClauseFiles, readClauses, readOperations, readSpec } from './read-spec.ts';

const files = readClauseFiles();
const operations = readOperations();
const names = operations.map(({ operationId }) => operationId);
const { pending } = readSpec('pending.yaml');

const { outOfReach } = readSpec('openapi.yaml')['x-assay'];

describe('ids', () => {
  it('every id of a clause or pending entry is kebab-case, and of its kind unique', () => {
    const ids = readClauses().map(({ id }) => id);
    expect(repeated(ids)).toEqual([]);
    expect(repeated(pending.map(({ id }) => id))).toEqual([]);
    expect([...ids, ...pending.map(({ id }) => id)].filter((id) => !isKebab(id))).toEqual([]);
  });

  it('every id of a case is kebab-case and unique in its clause', () => {
    for (const { id, cases = [] } of readClauses()) {
      const ids = cases.map((one) => one.id);
      expect({ clause: id, ids: ids.filter((one) => !isKebab(one)), twice: repeated(ids) }).toEqual({
        clause: id,
        ids: [],
        twice: [],
      });
    }
  });

  it('every clause of a status file has a case or is pending', () => {
    const waiting = new Set(pending.map(({ id }) => id));
    const idle = files.flatMap(({ clauses }) =>
      clauses.filter(({ cases = [], during }) => cases.length === 0 && during === undefined),
    );
    expect(idle.filter(({ id }) => !waiting.has(id))).toEqual([]);
  });
});

describe('titles', () => {
  it.each(files.map((file) => [file.name, file] as const))('%s has short titles, each once', (_, file) => {
    const titles = file.clauses.flatMap(({ cases = [] }) => cases.flatMap((one) => titlesOf(one)));
    expect(titles.filter((title) => title.length >= 70)).toEqual([]);
    expect(repeated(titles)).toEqual([]);
  });

  it('every statement is a sentence', () => {
    expect(readClauses().filter(({ statement }) => !/^[A-Z].+\.$/.test(statement))).toEqual([]);
  });
});

describe('coverage', () => {
  const covered = new Set(files.flatMap((file) => file.clauses.flatMap((clause) => pairsOf(file, clause))));

  it('every documented status of every operation has a case or is out of reach', () => {
    const documented = operations.flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => [operationId, status] as const),
    );
    const missing = documented.filter(([operation, status]) => !covered.has(`${operation} ${status}`));
    const unreached = new Set(outOfReach.map(({ status }) => String(status)));
    expect(missing.filter(([, status]) => !unreached.has(status))).toEqual([]);
  });

  it('nothing is pending', () => {
    expect(pending).toEqual([]);
  });

  it('every operation has a success case', () => {
    const isSuccess = (name: string): boolean => ['200', '201', '202', '204'].some((s) => covered.has(`${name} ${s}`));
    expect(names.length).toBe(15);
    expect(names.filter((name) => !isSuccess(name))).toEqual([]);
  });
});

function pairsOf(file: ClauseFile, clause: WrittenClause): readonly string[] {
  return (clause.cases ?? []).flatMap((one) => {
    const statuses = statusesOf(one.expect?.status ?? clause.expect?.status ?? file.status);
    return operationsOf(one).flatMap((operation) => statuses.map((status) => `${operation} ${status}`));
  });
}

function statusesOf(written: WrittenStatus): readonly string[] {
  const list = typeof written === 'object' ? written : [written];
  return list.map((one) => String(typeof one === 'object' ? one.status : one));
}

function operationsOf({ operation }: WrittenCase): readonly string[] {
  if (operation === 'all') return names;
  if (typeof operation === 'string') return [operation];
  return 'except' in operation ? names.filter((name) => !operation.except.includes(name)) : operation;
}

function titlesOf(one: WrittenCase): readonly string[] {
  return [...new Set(operationsOf(one).map((operation) => one.title.replaceAll('{operation}', operation)))];
}

function isKebab(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
