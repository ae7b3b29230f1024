import type {
  CaseProcedure,
  CaseSpec,
  Clause,
  Contract,
  Expected,
  Operation,
  SendSpec,
  SideRequest,
} from '../model/index.ts';
import { mergeSend } from './merge-send.ts';

/** Returns the procedure of a case with its operations and sends resolved, if it follows one. */
export function expandProcedure(
  contract: Contract,
  clause: Clause,
  { procedure }: CaseSpec,
  { bucket }: Operation,
): CaseProcedure | undefined {
  if (procedure === undefined) return undefined;
  const read = 'read' in procedure ? resolve(contract, procedure.read) : undefined;
  const limited = procedure.kind === 'burst' ? resolve(contract, procedure.limited) : undefined;
  const expected = 'of' in procedure ? findExpected(contract, procedure.of) : undefined;
  return {
    spec: procedure,
    ...(expected === undefined ? {} : { expected }),
    ...(read === undefined ? {} : { read }),
    ...(limited === undefined ? {} : { limited }),
    ...(procedure.kind === 'burst' ? { others: listOthers(contract, clause, bucket) } : {}),
  };
}

/** Returns the sends of a procedure besides that of its case. */
export function sideSends(procedure: CaseProcedure | undefined): readonly SendSpec[] {
  const { read, limited, others = [] } = procedure ?? {};
  return [read, limited, ...others].flatMap((one) => (one === undefined ? [] : [one.send]));
}

function findExpected({ clauses }: Contract, name: string): Expected | undefined {
  const listed = clauses.flatMap((clause) => clause.cases.map((spec) => ({ clause, spec })));
  const found = listed.find(({ clause, spec }) => `${clause.id}/${spec.id}` === name);
  if (found === undefined) return undefined;
  const { clause, spec } = found;
  return {
    clause: clause.id,
    level: spec.level ?? clause.level,
    expect: { ...clause.expect, ...spec.expect },
    ...(spec.given === undefined ? {} : { given: spec.given }),
  };
}

function resolve(
  { operations }: Contract,
  request: { readonly operation: string; readonly send: SendSpec } | undefined,
): SideRequest | undefined {
  const operation = operations.find(({ id }) => id === request?.operation);
  if (request === undefined || operation === undefined) return undefined;
  return { operation, send: mergeSend(operation.valid, request.send) };
}

// What does no harm in a burst does none by itself: the bursts of a clause are each other's probes.
function listOthers(contract: Contract, { cases }: Clause, own: string): NonNullable<CaseProcedure['others']> {
  const others = cases.flatMap(({ procedure, operations, send }) =>
    operations.flatMap((operation) => {
      const request = resolve(contract, { operation, send });
      return procedure?.kind !== 'burst' || request === undefined ? [] : [{ ...request, served: procedure.served }];
    }),
  );
  const byBucket = new Map(others.reverse().map((other) => [other.operation.bucket, other]));
  byBucket.delete(own);
  return [...byBucket.values()].reverse();
}
