import type { Reply, TamperContext } from '../../reference/index.ts';
import { fitsStatus, type Case, type PlannedCase, type StatusPattern } from '../core/model/index.ts';
import type { Bench } from './bench.ts';

/** How the faithful server answers a case. */
export interface Meeting {
  readonly case: Case;
  readonly reply: Reply;
  readonly context: TamperContext;
}

type Answered = Omit<Meeting, 'case'>;

/** Judges the faithful server once and returns how it answers each case that is wanted, which tells where it refuses. */
export async function meetCases(
  bench: Bench,
  isWanted: (planned: PlannedCase) => boolean = () => true,
): Promise<readonly Meeting[]> {
  const cases = bench.plan.cases.filter(isWanted);
  if (cases.length === 0) return [];
  const seen = new Map<string, Answered[]>();
  const tamper = (reply: Reply, context: TamperContext): Reply => {
    const place = placeOf(caseOf(context), context.operation);
    const known = seen.get(place);
    if (known === undefined) seen.set(place, [{ reply, context }]);
    else known.push({ reply, context });
    return reply;
  };
  await bench.judge({ tamper }, { cases });
  return cases.flatMap(({ case: candidate }) => {
    const met = choose(candidate, seen.get(placeOf(candidate.id, candidate.operation.id)) ?? []);
    return met === undefined ? [] : [{ case: candidate, ...met }];
  });
}

/** The id of the case that a request was sent for. */
export function caseOf({ request }: Pick<TamperContext, 'request'>): string {
  return request.headers['x-assay-case']?.[0] ?? '';
}

function placeOf(caseId: string, operation: string | undefined): string {
  return `${caseId} ${operation ?? ''}`;
}

// The probe comes after what arranges it, and gets what is asked for.
function choose({ expect }: Case, answers: readonly Answered[]): Answered | undefined {
  const wanted: readonly StatusPattern[] =
    expect.repetition === undefined ? (expect.status ?? []).map(({ status }) => status) : [expect.repetition.of];
  return answers.findLast(({ reply }) => wanted.some((one) => fitsStatus(one, reply.status))) ?? answers.at(-1);
}
