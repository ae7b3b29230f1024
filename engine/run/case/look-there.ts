import type { Case, Exchange, Response, SendSpec } from '../../core/model/index.ts';
import type { Arranged } from '../arrange/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { isFailing } from './conclude.ts';
import { findAsserted, probeCase } from './probe-case.ts';
import { sendProbe, type Asserted } from './send-probe.ts';

/**
 * Tells of a case that failed in its states whether what shows them fails in them again and again. Where the case succeeds
 * in states made anew, they had vanished. What the case itself may have ended is not looked for.
 */
export async function failsThere(
  candidate: Case,
  attempt: Attempt & { readonly kind: 'judged' },
  arranged: readonly Arranged[],
  caseTools: CaseTools,
): Promise<boolean> {
  const look = lookOf(candidate, attempt, arranged, caseTools);
  if (look === undefined) return false;
  // One look could meet a target that departs now and then.
  for (let times = 0; times < LOOKS; times += 1) if (!(await look())) return false;
  return true;
}

const LOOKS = 2;

/** Tells whether what shows the states fails. */
type Look = () => Promise<boolean>;

// Undefined: nothing would tell states that vanished from those that the case itself ended.
function lookOf(
  candidate: Case,
  { exchanges, response }: Attempt & { readonly kind: 'judged' },
  arranged: readonly Arranged[],
  caseTools: CaseTools,
): Look | undefined {
  const { effect, operation, procedure } = candidate;
  const send = async (sent: Case, asserted: Asserted): Promise<Attempt> =>
    sendProbe(sent, asserted, arranged, [], caseTools, 'again');
  if (procedure?.spec.kind === 'trace') {
    const { read } = procedure;
    const last = exchanges.findLast(({ probe }) => probe.operation === read?.operation.id)?.reply.response;
    if (read === undefined || operation.method === 'DELETE' || !isGone(last)) return undefined;
    return async () => isGoneIn(await send({ ...candidate, ...read }, { level: 'advised', expect: {} }));
  }
  if (effect !== 'exhausts' && operation.method !== 'GET' && exchanges.some(isAcceptedProbe)) return undefined;
  if (procedure === undefined) {
    const again = async (): Promise<Attempt> => probeCase(candidate, arranged, [], caseTools, 'again');
    if (effect === 'reads') return async () => isFailing(await again());
    // What changes something fails the second time where it was done the first time, whatever it was answered.
    return operation.method === 'DELETE' || !isGone(response) ? undefined : async () => isGoneIn(await again());
  }
  const { expected, others = [], spec } = procedure;
  if (spec.kind === 'recover') {
    const again = { level: 'advised', expect: {} } as const;
    return isGone(response) ? async () => isGoneIn(await send(candidate, again)) : undefined;
  }
  if (expected === undefined) return undefined;
  if (spec.kind !== 'burst')
    return async () => isFailing(await send(candidate, await findAsserted(expected, candidate.id, caseTools)));
  const there = { level: 'advised', expect: {} } as const;
  // An answer that departs each time says nothing of the states, and may be no fault of the burst's.
  const own: Look = async () => isGoneIn(await send(candidate, there));
  // What a burst sends may have nothing to do with the states, which its other requests need.
  const isNamed = (spec: SendSpec): boolean => arranged.some(({ name }) => JSON.stringify(spec).includes(`$${name}.`));
  const gone = exchanges.filter(({ reply }) => isGone(reply.response)).map(({ probe }) => probe.operation);
  const sides = others.filter((other) => isNamed(other.send) && gone.includes(other.operation.id));
  const looks = [
    ...(isNamed(candidate.send) ? [own] : []),
    ...sides.map(
      (side): Look =>
        async () =>
          isGoneIn(await send({ ...candidate, ...side }, there)),
    ),
  ];
  return looks.length === 0 ? undefined : () => anyFails(looks);
}

async function anyFails(looks: readonly Look[]): Promise<boolean> {
  for (const look of looks) if (await look()) return true;
  return false;
}

/** Tells whether a probe was answered with a success. */
export function isAcceptedProbe({ role, reply: { response } }: Exchange): boolean {
  const isProbe = role === 'probe' || role === 'again';
  return isProbe && response !== undefined && response.status >= 200 && response.status < 300;
}

/** Tells whether an answer says that there is no such thing. */
export function isGone(response: Response | undefined): boolean {
  return response?.status === 404 || response?.status === 410;
}

function isGoneIn(attempt: Attempt): boolean {
  return attempt.kind === 'judged' && isGone(attempt.response);
}
