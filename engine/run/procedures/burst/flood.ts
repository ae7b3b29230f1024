import type { BurstPoint, Exchange, Finding, Probe, Response } from '../../../core/model/index.ts';
import { isInfrastructure } from '../../trouble.ts';
import type { Probing } from '../procedure.ts';
import { isOdd } from './is-odd.ts';

/** An answer in which something was found, to one request among many or to too many. */
export interface Departing {
  readonly as: 'served' | 'limited';
  readonly exchange: Exchange;
}

/** What came of many requests at once. */
export interface Flood {
  /** The moment of the clock. */
  readonly began: number;
  readonly sent: number;
  readonly served: number;
  /** The answer to too many requests, and its moment of the clock: a 429, or a refusal that lasts. */
  readonly end?: { readonly exchange: Exchange; readonly at: number };
  /** The answer that came instead of the documented one from the first request on. */
  readonly odd?: Exchange;
  /** How many were answered with a server error. */
  readonly failed: number;
  /** The server error that came again and again, so that it was given up. */
  readonly failing?: Response;
  /** Why it was given up, or what went wrong on the way. */
  readonly stopped?: string;
  readonly failure?: string;
  readonly points: readonly BurstPoint[];
  /** Distinct findings in the answers besides its end. */
  readonly findings: readonly Finding[];
  /** The answers in which something new was found. */
  readonly departing: readonly Departing[];
}

/** Sends a probe again and again, many at once, until one is limited, others are not served in a row, or its budgets are spent. */
export async function flood(probe: Probe, { candidate, caseTools, repeated, role }: Probing): Promise<Flood> {
  const { clock, contract, judge, perform, profile, signal } = caseTools.tools;
  const spec = candidate.procedure?.spec;
  const documented = spec?.kind === 'burst' ? spec.served : [];
  const options = { caseId: candidate.id, role, asked: EACH, isSteady: false, isUrgent: true, signal };
  const began = clock.now();
  const findings = new Map<string, Finding>();
  const departing: Departing[] = [];
  const points: BurstPoint[] = [];
  let [sent, served, failed, failedInARow] = [0, 0, 0, 0];
  let odd: readonly Odd[] = [];
  let over: Pick<Flood, 'end' | 'odd' | 'failing' | 'stopped' | 'failure'> | undefined;

  const note = (as: Departing['as'], exchange: Exchange): void => {
    const own = as === 'served' ? repeated : undefined;
    const fresh = judge(exchange, { hidden: [], repeated: own }).filter(
      (finding) => !findings.has(JSON.stringify(finding)),
    );
    if (fresh.length > 0) departing.push({ as, exchange });
    fresh.forEach((finding) => findings.set(JSON.stringify(finding), finding));
  };
  const sendOne = async (): Promise<void> => {
    sent += 1;
    const place = sent;
    const { exchange, stopped } = await perform(probe, options);
    const { response, failure } = exchange?.reply ?? {};
    if (exchange === undefined || response === undefined || failure !== undefined) {
      over ??= stopped === undefined ? { failure: failure?.message ?? 'there was no answer' } : { stopped };
      return;
    }
    const atMs = Math.round(clock.now() - began);
    if (response.status === LIMITED) {
      if (over !== undefined) note('limited', exchange);
      over ??= { end: { exchange, at: clock.now() } };
      points.push({ atMs, kind: 'limited' });
      return;
    }
    if (response.status >= 500 || isInfrastructure(response, contract)) {
      failed += 1;
      failedInARow += 1;
      // What comes from infrastructure in front of the API is nothing that its contract speaks of.
      if (!isInfrastructure(response, contract)) note('limited', exchange);
      if (failedInARow >= MOST_FAILED) over ??= { failing: response };
      return;
    }
    failedInARow = 0;
    if (isOdd(response, documented, contract)) {
      odd = [...odd, { exchange, at: clock.now(), sentBefore: sent }];
      const [end] = odd;
      if (end !== undefined && odd.length >= MOST_ODD) {
        over ??= served > 0 ? { end: { exchange: end.exchange, at: end.at } } : { odd: end.exchange };
      }
      return;
    }
    // What came before one that was sent later and served was no answer to too many.
    const isPassed = ({ sentBefore }: Odd): boolean => sentBefore < place;
    odd.filter(isPassed).forEach((one) => {
      note('served', one.exchange);
    });
    odd = odd.filter((one) => !isPassed(one));
    served += 1;
    points.push({ atMs, kind: 'served' });
    note('served', exchange);
  };
  const work = async (): Promise<void> => {
    const isLeft = (): boolean => sent < profile.rateLimit.burst && clock.now() - began < MOST_MS;
    while (over === undefined && isLeft() && !signal.aborted) await sendOne();
  };
  await Promise.all(Array.from({ length: profile.limits.concurrency }, work));
  // The bucket may be exceeded in a form of its own, which lasts, or did so after the burst before this one.
  const lasting = over?.end?.exchange ?? (role === 'again' ? over?.odd : undefined);
  const isForm = lasting !== undefined && lasting.reply.response?.status !== LIMITED;
  odd.forEach(({ exchange }) => {
    note(isForm ? 'limited' : 'served', exchange);
  });
  const found = { findings: [...findings.values()], departing };
  return { began, sent, served, failed, ...over, points: thinOut(points), ...found };
}

interface Odd {
  readonly exchange: Exchange;
  readonly at: number;
  /** How many requests had been sent when it came. */
  readonly sentBefore: number;
}

// A picture needs no more; the first that was limited always stands in it.
function thinOut(points: readonly BurstPoint[]): readonly BurstPoint[] {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points.filter(({ kind }, index) => kind === 'limited' || index % step === 0).slice(0, 2 * MOST_POINTS);
}

// So many one after the other, after some that were served, are no accident of the single request.
const MOST_ODD = 20;

// One that fails now and then says nothing of many requests; one that fails each time is not asked for more.
const MOST_FAILED = 5;

const LIMITED = 429;

const MOST_POINTS = 40;
const MOST_MS = 60_000;

// No answer to a burst is met by accident.
const EACH: readonly number[] = [429, 500, 502];
