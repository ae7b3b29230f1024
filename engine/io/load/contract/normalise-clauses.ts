import {
  needsCredential,
  type CaseSpec,
  type Clause,
  type Expectation,
  type HeaderDemand,
  type Level,
  type MemberDemand,
  type Operation,
  type ProcedureSpec,
  type SendSpec,
  type StatusAlternative,
} from '../../../core/model/index.ts';
import type { ContractFiles } from './contract-files.ts';
import { listClauses } from './listings.ts';
import { selectOperations } from './names.ts';
import { normaliseSource } from './normalise-source.ts';
import type { ListedClause } from './listings.ts';
import type { RawCase, RawExpectation, RawProcedure, RawStatus } from './raw-clauses.ts';

/** Makes the clauses of all files, with the defaults that their files give. */
export function normaliseClauses(files: ContractFiles, operations: readonly Operation[]): readonly Clause[] {
  return listClauses(files).map((listed) => normaliseClause(listed, operations, files));
}

/** Makes an expectation; a status that it does not give is the default. */
export function normaliseExpectation(raw: RawExpectation = {}, defaultStatus?: RawStatus): Expectation {
  const { status = defaultStatus, headers, members, ...others } = raw;
  // The schema has checked the keys of each demand.
  const parts: Expectation = {
    ...others,
    ...(headers && {
      headers: { ...levelOf(headers), fields: listDemands(headers, 'name') as readonly HeaderDemand[] },
    }),
    ...(members && { members: { ...levelOf(members), fields: listDemands(members, 'at') as readonly MemberDemand[] } }),
  };
  return status === undefined ? parts : { status: listAlternatives(status), ...parts };
}

type Named = Readonly<Record<string, unknown>> & { readonly level?: Level };

function levelOf({ level }: Named): { readonly level?: Level } {
  return level === undefined ? {} : { level };
}

function listDemands(named: Named, key: 'name' | 'at'): readonly object[] {
  return Object.entries(named)
    .filter(([name]) => name !== 'level')
    .map(([name, demand]) => ({ [key]: name, ...(typeof demand === 'string' ? { is: demand } : (demand as object)) }));
}

function normaliseClause(
  { kind, file, clause, path }: ListedClause,
  operations: readonly Operation[],
  files: ContractFiles,
): Clause {
  const { cases = [], statuses = [], expect, source, ...rest } = clause;
  return {
    ...rest,
    kind,
    source: normaliseSource(source, files),
    statuses,
    // The status of an answer is for the case that follows the procedure; a sequence clause looks at what comes of it.
    expect: normaliseExpectation(expect, kind === 'sequence' || kind === 'lifecycle' ? undefined : file.content.status),
    cases: cases.map((spec, index) => ({
      ...normaliseCase(spec, operations),
      at: file.locate([...path, 'cases', index]),
    })),
    at: file.locate(path),
  };
}

function normaliseCase(raw: RawCase, all: readonly Operation[]): Omit<CaseSpec, 'at'> {
  const { operation, given, send = {}, expect, procedure, depth = 'quick', ...rest } = raw;
  const otherwise = given && { ...given.otherwise, expect: normaliseExpectation(given.otherwise.expect) };
  return {
    ...rest,
    operations: selectOperations(operation, namesFor(send, operation, all)),
    send,
    expect: normaliseExpectation(expect),
    depth,
    ...(otherwise && { given: { ...given, otherwise } }),
    ...(procedure && { procedure: normaliseProcedure(procedure) }),
  };
}

// Of operations that may be used without a credential, a missing one says nothing; those that are named are meant.
function namesFor(send: SendSpec, operation: RawCase['operation'], all: readonly Operation[]): readonly string[] {
  const isNamed = operation !== 'all' && (typeof operation === 'string' || Array.isArray(operation));
  const kept = isNamed || send.key === undefined ? all : all.filter(needsCredential);
  return kept.map(({ id }) => id);
}

function normaliseProcedure({ kind, limited, read, ...rest }: RawProcedure): ProcedureSpec {
  const requests = {
    ...(limited && { limited: { send: {}, ...limited } }),
    ...(read && { read: { send: {}, ...read } }),
  };
  // The schema has checked that each kind has its own keys.
  return { kind, ...rest, ...requests } as ProcedureSpec;
}

function listAlternatives(status: RawStatus): readonly StatusAlternative[] {
  if (typeof status === 'number' || typeof status === 'string') return [{ status }];
  return status.map((one) => (typeof one === 'object' ? one : { status: one }));
}
