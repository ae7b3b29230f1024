import { json } from '../../../../reference/mutants/edit.ts';
import { fitsStatus, type Level, type StatusAlternative, type StatusPattern } from '../../../core/model/index.ts';
import type { Break, Breaker, Broken } from '../breaker.ts';

/** Answers with a status that is not accepted, in the envelope of that status. */
export const breakStatus: Breaker<'status'> = (alternatives, broken) => [
  ...breakAlternatives(alternatives, broken.level),
  ...accept(broken),
];

function breakAlternatives(alternatives: readonly StatusAlternative[], level: Level): readonly Break[] {
  const isAccepted = (status: number): boolean => alternatives.some((one) => fitsStatus(one.status, status));
  const isSuccess = alternatives.some(({ status }) => String(status).startsWith('2'));
  const sibling = (isSuccess ? SUCCESSES : REFUSALS).find((status) => !isAccepted(status));
  // A server error in place of a 429 says nothing of limits.
  const isLimit = alternatives.some(({ status }) => status === 429);
  const failure = isLimit ? undefined : FAILURES.find((status) => !isAccepted(status));
  const tolerated = alternatives.flatMap((one, at) => {
    const status = REFUSALS.find(
      (it) => fitsStatus(one.status, it) && !alternatives.slice(0, at).some((other) => fitsStatus(other.status, it)),
    );
    return one.level === undefined || status === undefined ? [] : [answer(status, 'tolerated', one.level)];
  });
  return [
    ...(sibling === undefined ? [] : [answer(sibling, undefined, level)]),
    ...(failure === undefined ? [] : [answer(failure, 'failure', level)]),
    ...tolerated,
  ];
}

const SUCCESSES = [200, 201, 202];
const REFUSALS = [404, 409, 403, 400];
const FAILURES = [500, 502];

function answer(status: number, variant: string | undefined, level: Level): Break {
  const isSuccess = status < 300;
  return {
    ...(variant === undefined ? {} : { variant }),
    title: `answers ${status} instead`,
    level,
    change: () => (reply) =>
      isSuccess && reply.body !== undefined
        ? { ...reply, status }
        : json(status, isSuccess ? {} : { detail: 'Another answer' }),
  };
}

// Not 429: where nothing is limited there was no limit to be met, which is not exercised and no departure.
function isRefusal(status: StatusPattern): boolean {
  return status !== 429 && String(status) >= '4';
}

// What is to be refused gets the answer that a valid request gets.
function accept({ cases, points, level }: Broken): readonly Break[] {
  const successes = new Map(
    points.filter(({ label }) => label === 'ok').map(({ operation, reply }) => [operation, reply]),
  );
  const isRefused = cases.every(({ expect }) => expect.status?.every(({ status }) => isRefusal(status)) ?? false);
  if (!isRefused) return [];
  return [
    {
      variant: 'accepted',
      title: 'accepts the request instead',
      level,
      needs: ({ operation, expect }) =>
        (cases.length === 0 || cases.some((one) => one.operation.id === operation.id)) &&
        (expect.status?.some(({ status }) => String(status).startsWith('2')) ?? true),
      change:
        () =>
        (reply, { operation }) =>
          successes.get(operation) ?? reply,
    },
  ];
}
