import type { Case, CaseSpec, Clause, Contract, Effect, Expectation, Operation, Variation } from '../model/index.ts';
import { mergeSend } from './merge-send.ts';
import { expandProcedure, sideSends } from './expand-procedure.ts';
import { mergeNeeds, needsOf, statesOf } from './needs.ts';

/** Returns the case of a specification on one operation, with what a generator varies laid over it. */
export function expandCase(
  contract: Contract,
  clause: Clause,
  spec: CaseSpec,
  operation: Operation,
  variation?: Variation,
): Case {
  const send = mergeSend(mergeSend(operation.valid, spec.send), variation?.send ?? {});
  const expect: Expectation = { ...clause.expect, ...spec.expect, ...variation?.expect };
  const procedure = expandProcedure(contract, clause, spec, operation);
  const side = sideSends(procedure);
  const arrange = statesOf(contract, send, [
    ...side.flatMap((one) => statesOf(contract, one, [])),
    ...(spec.arrange ?? []),
  ]);
  const then = followUpOf(contract, spec);
  const more = spec.given === undefined ? [] : [spec.given.arrangement];
  return {
    id: idOf(clause, spec, operation, variation),
    title: titleOf(spec, operation, variation),
    clause,
    operation,
    arrange,
    send,
    expect,
    level: variation?.level ?? spec.level ?? clause.level,
    effect: variation?.effect ?? spec.effect ?? effectOf(expect, operation),
    depth: variation?.depth ?? spec.depth,
    ...(spec.given === undefined ? {} : { given: spec.given }),
    ...(then === undefined ? {} : { then }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(variation?.constraint === undefined ? {} : { constraint: variation.constraint }),
    needs: mergeNeeds([send, ...side].map((one) => needsOf(contract, one, [...arrange, ...more]))),
  };
}

function idOf(clause: Clause, spec: CaseSpec, operation: Operation, variation: Variation | undefined): string {
  const isOverMany = spec.operations.length > 1;
  const parts = [clause.id, spec.id, ...(isOverMany ? [operation.id] : [])];
  return [...parts, ...(variation === undefined ? [] : [variation.id])].join('/');
}

function titleOf({ title }: CaseSpec, operation: Operation, variation: Variation | undefined): string {
  const own = title.replaceAll('{operation}', operation.id);
  return variation === undefined ? own : `${own}: ${variation.label}`;
}

function followUpOf(contract: Contract, { then }: CaseSpec): Case['then'] {
  const operation = contract.operations.find(({ id }) => id === then?.operation);
  if (then === undefined || operation === undefined) return undefined;
  return { operation, send: mergeSend(operation.valid, then.send) };
}

function effectOf(expect: Expectation, operation: Operation): Effect {
  const isSuccess = (expect.status ?? []).some(
    ({ status }) => status === '2xx' || Math.trunc(Number(status) / 100) === 2,
  );
  return isSuccess && operation.method !== 'GET' ? 'creates' : 'reads';
}
