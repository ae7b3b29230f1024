import { references } from '../expression/index.ts';
import type {
  Arrangement,
  Case,
  CaseSpec,
  Clause,
  Contract,
  Effect,
  Expectation,
  Operation,
  SendSpec,
} from '../model/index.ts';
import { mergeSend } from './merge-send.ts';

/** Returns the cases of a clause: each of its case specifications on each operation that it names. */
export function expandClause(contract: Contract, clause: Clause): readonly Case[] {
  return clause.cases.flatMap((spec) =>
    spec.operations.flatMap((id) => {
      const operation = contract.operations.find((candidate) => candidate.id === id);
      return operation === undefined ? [] : [expandCase(contract, clause, spec, operation)];
    }),
  );
}

function expandCase(contract: Contract, clause: Clause, spec: CaseSpec, operation: Operation): Case {
  const send = mergeSend(operation.valid, spec.send);
  const expect: Expectation = { ...clause.expect, ...spec.expect };
  const isOverMany = spec.operations.length > 1;
  const arrange = statesOf(contract, send, spec.arrange ?? []);
  const given = spec.given === undefined ? [] : [spec.given.arrangement];
  return {
    id: [clause.id, spec.id, ...(isOverMany ? [operation.id] : [])].join('/'),
    title: spec.title.replaceAll('{operation}', operation.id),
    clause,
    operation,
    arrange,
    send,
    expect,
    level: spec.level ?? clause.level,
    effect: spec.effect ?? effectOf(expect, operation),
    depth: spec.depth,
    ...(spec.given === undefined ? {} : { given: spec.given }),
    needs: needsOf(contract, send, [...arrange, ...given]),
  };
}

// States whose outputs the request uses come first: a state such as a storage failure would hinder them.
function statesOf(contract: Contract, send: SendSpec, declared: readonly string[]): readonly string[] {
  const names = new Set(contract.arrangements.map(({ name }) => name));
  const used = references(Object.values(send)).filter((name) => names.has(name));
  return [...new Set([...used, ...declared])];
}

function effectOf(expect: Expectation, operation: Operation): Effect {
  const isSuccess = (expect.status ?? []).some(
    ({ status }) => status === '2xx' || Math.trunc(Number(status) / 100) === 2,
  );
  return isSuccess && operation.method !== 'GET' ? 'creates' : 'reads';
}

const KEY_NAMES: ReadonlySet<string> = new Set(['sandbox', 'live', 'expired', 'revoked', 'ungated', 'foreign']);

function needsOf(contract: Contract, send: SendSpec, arrange: readonly string[]): Case['needs'] {
  const all = closure(contract, arrange);
  const keys = [send.key ?? 'sandbox', ...all.flatMap((one) => (one.kind === 'workflow' ? [one.key] : []))];
  return {
    keys: [...new Set(keys)].filter((name) => KEY_NAMES.has(name)),
    arrangements: all.flatMap((one) => (one.kind === 'owner' ? [one.name] : [])),
  };
}

function closure(contract: Contract, names: readonly string[]): readonly Arrangement[] {
  const found = new Map<string, Arrangement>();
  const visit = (name: string): void => {
    const arrangement = contract.arrangements.find((candidate) => candidate.name === name);
    if (arrangement === undefined || found.has(name)) return;
    found.set(name, arrangement);
    if (arrangement.kind === 'workflow') arrangement.needs.forEach(visit);
  };
  names.forEach(visit);
  return [...found.values()];
}
