import { addHeader } from '../../../../reference/mutants/edit.ts';
import type { Case, Contract, Operation } from '../../../core/model/index.ts';
import { caseOf } from '../../meetings.ts';
import { breakSchema } from '../break-schema.ts';
import type { Break, Breaker, Broken } from '../breaker.ts';

/** Gives a body where there must be none, or misses the documented one by each property of each operation. */
export const breakBody: Breaker<'body'> = ({ is }, broken) => kinds[is](broken);

const kinds: Readonly<Record<'none' | 'documented', (broken: Broken) => readonly Break[]>> = {
  // What comes behind the head of a 204 is no part of it; that there is a body shows in its length.
  none: () => [{ title: 'announces a body', change: () => (reply) => addHeader(reply, 'Content-Length', '15') }],
  documented: (broken) =>
    broken.contract.operations.flatMap((operation) =>
      operation.responses
        .filter(({ status, schema }) => broken.clause.statuses.includes(status) && schema !== undefined)
        .flatMap(({ schema }) => breakSchema(broken.contract, resolve(broken.contract, schema ?? {}), broken.level))
        .map((one) => aimAt(one, operation, broken)),
    ),
};

// What a flow needs is broken in one case only, lest no state can be brought about that others need.
function aimAt(one: Break, operation: Operation, { contract, points, level }: Broken): Break {
  const own = points.filter((point) => point.operation === operation.id && point.label === 'ok');
  const alone = own.find((point) => !isArranging(contract, point.case, operation)) ?? own[0];
  const isFirm = one.level === level;
  return {
    ...one,
    variant: `${operation.id}/${one.variant ?? ''}`,
    title: `${one.title} of ${operation.id}`,
    needs: (candidate) => candidate.operation.id === operation.id,
    at: (_reply, context) =>
      context.operation === operation.id && context.label === 'ok' && (!isFirm || caseOf(context) === alone?.case.id),
  };
}

function isArranging({ arrangements }: Contract, { arrange }: Case, { id }: Operation): boolean {
  return arrangements.some(
    (one) =>
      arrange.includes(one.name) && one.kind === 'workflow' && one.steps.some(({ operation }) => operation === id),
  );
}

function resolve({ schemas }: Contract, schema: Contract['schemas'][string]): Contract['schemas'][string] {
  const reference = schema['$ref'];
  return (typeof reference === 'string' ? schemas[reference.split('/').at(-1) ?? ''] : undefined) ?? schema;
}
