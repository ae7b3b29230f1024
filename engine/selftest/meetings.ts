import type { Reply, TamperContext } from '../../reference/index.ts';
import type { Case } from '../core/model/index.ts';
import type { Bench } from './bench.ts';

/** How the faithful server answers a case. */
export interface Meeting {
  readonly case: Case;
  readonly reply: Reply;
  readonly context: TamperContext;
}

/** Judges the faithful server once and returns how it answers each case, which tells at what point it refuses. */
export async function meetCases(bench: Bench): Promise<readonly Meeting[]> {
  const seen = new Map<string, Omit<Meeting, 'case'>>();
  const tamper = (reply: Reply, context: TamperContext): Reply => {
    // The probe of a case comes after what arranges it.
    seen.set(placeOf(caseOf(context), context.operation), { reply, context });
    return reply;
  };
  await bench.judge({ tamper }, bench.plan);
  return bench.plan.cases.flatMap(({ case: candidate }) => {
    const met = seen.get(placeOf(candidate.id, candidate.operation.id));
    return met === undefined ? [] : [{ case: candidate, ...met }];
  });
}

/** The id of the case that a request was sent for. */
export function caseOf({ request }: TamperContext): string {
  return request.headers['x-assay-case']?.[0] ?? '';
}

function placeOf(caseId: string, operation: string | undefined): string {
  return `${caseId} ${operation ?? ''}`;
}
