import { createJudge, type Demand } from '../core/judge/index.ts';
import {
  listKeySecrets,
  type Contract,
  type Exchange,
  type Finding,
  type Profile,
  type Response,
  type Secret,
  type Sequence,
} from '../core/model/index.ts';
import type { JudgeOwn } from './own/index.ts';
import type { Tally } from './tally.ts';

/** What an answer is judged by besides the clauses of its status and of every answer. */
export interface Judgement {
  readonly clause?: Demand;
  /** The clause that a procedure repeats, traces or exceeds. */
  readonly repeated?: Demand | undefined;
  readonly fault?: string | undefined;
  readonly frontEnd?: readonly number[] | undefined;
  readonly hidden: readonly Secret[];
  /** The answer to the request that this one followed. */
  readonly earlier?: Response | undefined;
  readonly sequence?: Sequence;
}

/** Returns a function that judges an exchange and counts it, and says of each finding which answer it is about; without an answer there is nothing to judge. */
export function createExchangeJudge(
  contract: Contract,
  profile: Profile,
  tally: Tally,
  tokens: () => readonly Secret[] = () => NO_TOKENS,
  judgeOwn?: JudgeOwn,
): (exchange: Exchange, judgement?: Judgement) => readonly Finding[] {
  const judge = createJudge(contract);
  const keys = listKeySecrets(profile.keys);
  const operations = new Map(contract.operations.map((one) => [one.id, one]));
  const own = new Set(keys.map(({ value }) => value));
  return (exchange, judgement) => {
    const { probe, reply } = exchange;
    const operation = operations.get(probe.operation);
    // An answer that was cut short tells nothing of what the target would have said.
    if (operation === undefined || reply.response === undefined || reply.failure !== undefined) return [];
    tally.countJudged(reply.response.status, judgement?.sequence);
    const sent = (probe.credentials ?? [])
      .filter(({ sent: text, made }) => made === 'as-is' && !own.has(text))
      .map(({ sent: value }): Secret => ({ name: 'the key that was sent', value }));
    const others = [...tokens(), ...sent];
    const byOwn = judgeOwn === undefined ? NO_FINDINGS : judgeOwn(exchange, reply.response);
    const found = judge({
      operation,
      probe,
      response: reply.response,
      keys: others.length === 0 ? keys : [...keys, ...others],
      secrets: profile.secrets,
      hidden: judgement?.hidden ?? [],
      sequence: judgement?.sequence,
      frontEnd: judgement?.frontEnd,
      clause: judgement?.clause,
      repeated: judgement?.repeated,
      fault: judgement?.fault,
      earlier: judgement?.earlier,
    });
    const findings = byOwn.length === 0 ? found : [...found, ...byOwn];
    const of = { operation: operation.id, status: reply.response.status };
    return findings.length === 0 ? findings : findings.map((finding) => ({ of, ...finding }));
  };
}

const NO_TOKENS: readonly Secret[] = [];
const NO_FINDINGS: readonly Finding[] = [];
