import type { Answer, Demand } from '../../core/judge/index.ts';
import {
  keyHeaderOf,
  type Contract,
  type Finding,
  type OwnDemand,
  type Secret,
  type TrafficExchange,
  type TrafficResponse,
} from '../../core/model/index.ts';
import { createFindFaults, type FaultOptions } from '../faults/index.ts';
import { isNamed } from '../is-named.ts';
import { createMatch, type Match } from '../match/index.ts';
import { bareKey } from './bare-key.ts';
import { createFindFrontEnd } from './front-end.ts';
import { isSanitised } from './is-sanitised.ts';
import type { Judged, JudgedExchange } from './judged.ts';
import { judgeOwn } from './judge-own.ts';
import { createJudgeSituations } from './judge-situations.ts';
import { createJudgeStatus } from './judge-status.ts';
import { createPartialJudges, type Recorded } from './partial-judges.ts';
import { toProbe, toResponse } from './to-probe.ts';
import { whyNot } from './why-not.ts';

/** How traffic is judged. */
export interface TrafficOptions extends FaultOptions {
  /** Where the API is; without any it is wherever its base path is. */
  readonly baseUrls?: readonly string[];
  /** Own checks, asked of each exchange that was recorded whole. */
  readonly checks?: readonly OwnDemand[];
}

/** Judges one exchange by itself. */
export type JudgeExchange = (exchange: TrafficExchange) => JudgedExchange;

/**
 * Makes the judge of single exchanges: each is matched to an operation, and its answer is held against the envelope and
 * always clauses, the statuses of the operation, and the clause of what is evidently wrong with its request. It keeps
 * nothing of an exchange, and its result holds the key of none; `openTraffic` judges a stream of them and makes the report.
 */
export function createJudgeExchange(contract: Contract, options: TrafficOptions = {}): JudgeExchange {
  const match = createMatch(contract, options.baseUrls);
  const findFaults = createFindFaults(contract, options);
  const judgeSituations = createJudgeSituations(contract);
  const judgeStatus = createJudgeStatus(contract);
  const judges = createPartialJudges(contract);
  const findKeys = createFindKeys(contract);
  const findFrontEnd = createFindFrontEnd(contract);
  const { checks = [] } = options;
  const keyHeader = keyHeaderOf(contract);

  const judgeAnswer = (
    exchange: TrafficExchange,
    response: TrafficResponse,
    { operation, origin, target }: Extract<Match, { kind: 'operation' }>,
  ): Judged => {
    const keys = findKeys(exchange);
    const recorded: Recorded = {
      headers: response.headers.length > 0,
      body: response.body.kind !== 'unknown',
      length: response.body.kind !== 'unknown' || response.body.bytes !== undefined,
      key: keys.length > 0,
    };
    const { judge, clausesOf, narrow } = judges(recorded);
    const { status } = response;
    const frontEnd = findFrontEnd(exchange.request, target);
    const judgeBy = (demand: Demand | undefined, fault?: string): readonly Finding[] => {
      const answer: Answer = {
        operation,
        probe: toProbe(exchange, operation.id, target),
        response: toResponse(response, exchange.ms ?? 0),
        hidden: [],
        keys,
        frontEnd,
        clause: demand && { id: demand.id, level: demand.level, expect: narrow(demand.expect) },
      };
      return judge(fault === undefined ? answer : { ...answer, fault });
    };
    const faults = findFaults(operation.id, exchange.request, target);
    const { findings, situations } =
      faults.length === 0
        ? judgeSuccess(judgeStatus.success(operation, status), judgeBy)
        : judgeSituations(faults, { operation, status, request: exchange.request, judgeBy });
    const own = checks.length === 0 ? undefined : judgeOwn(checks, exchange, operation.id, keyHeader, keys);
    const isOfFrontEnd = frontEnd?.includes(status) === true;
    const undocumented = isOfFrontEnd ? [] : judgeStatus.undocumented(operation, status, faults);
    return {
      kind: 'judged',
      origin,
      operation,
      status,
      recorded,
      clauses: own === undefined ? clausesOf(status) : [...clausesOf(status), ...own.looked],
      findings: own === undefined ? [...findings, ...undocumented] : [...findings, ...undocumented, ...own.findings],
      situations,
      gaps: gapsOf(response),
      ...(own !== undefined && own.faults.length > 0 && { ownFaults: own.faults }),
    };
  };

  return (exchange) => {
    const { request, response } = exchange;
    const matched = match(request.method, request.url);
    if (matched.kind === 'elsewhere') return matched;
    const { origin } = matched;
    if (matched.kind === 'unknown') return { kind: 'not-judgeable', origin, reason: matched.reason };
    const reason = whyNot(exchange);
    if (response === undefined || reason !== undefined) {
      return { kind: 'not-judgeable', origin, operation: matched.operation.id, reason: reason ?? 'no answer came' };
    }
    return judgeAnswer(exchange, response, matched);
  };
}

function judgeSuccess(
  demand: Demand | undefined,
  judgeBy: (demand: Demand | undefined) => readonly Finding[],
): Pick<Judged, 'findings' | 'situations'> {
  const findings = judgeBy(demand);
  if (demand === undefined) return { findings, situations: [] };
  const isBroken = findings.some(({ clause }) => clause === demand.id);
  return { findings, situations: [{ clause: demand.id, what: 'a success', outcome: isBroken ? 'broken' : 'kept' }] };
}

function gapsOf({ headers, body }: TrafficResponse): readonly string[] {
  if (body.kind !== 'unknown' && headers.length > 0) return NO_GAPS;
  return [
    ...(body.kind === 'unknown' ? [body.reason] : []),
    ...(headers.length === 0 ? ['the headers of the answer were not recorded'] : []),
  ];
}

// Many requests have the same key, and what is looked for is remembered by the list.
function createFindKeys(contract: Contract): (exchange: TrafficExchange) => readonly Secret[] {
  const header = keyHeaderOf(contract).toLowerCase();
  const known = new Map<string, readonly Secret[]>();
  let [lastValue, lastFound] = ['', NONE];
  return ({ request }) => {
    const value = request.headers.find((field) => isNamed(field, header))?.[1];
    if (value === undefined) return NONE;
    if (value === lastValue) return lastFound;
    const found =
      known.get(value) ?? (isSanitised(value) ? NONE : [{ name: 'the key that was sent', value: bareKey(value) }]);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(value, found);
    [lastValue, lastFound] = [value, found];
    return found;
  };
}

const NO_GAPS: readonly string[] = [];
const NONE: readonly Secret[] = [];
const MOST_KNOWN = 1000;
