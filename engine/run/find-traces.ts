import { parseBody } from '../core/judge/index.ts';
import { mainKeyOf, type Contract, type CreatedResource, type Exchange, type Finding } from '../core/model/index.ts';
import type { Counted } from '../core/report/index.ts';
import type { Resources } from './resources.ts';
import { listTagged } from './tagged.ts';
import type { Tools } from './tools.ts';

/** A list that shows what a refused write left behind. */
export interface Trace {
  readonly exchange: Exchange;
  readonly finding: Finding;
}

/**
 * Looks once, after all that was refused, for resources that carry the run's tag and that no accepted request made. Where
 * a request had no answer, a server error, or a success without an id, nobody knows what it made, so nothing is said.
 */
export async function findTraces(
  tools: Tools,
  { isMade, hasUntold }: Pick<Resources, 'isMade' | 'hasUntold'>,
  counted: Counted,
): Promise<readonly Trace[]> {
  const { contract, signal } = tools;
  const clause = clauseOnTraces(contract);
  if (clause === undefined || hasUntold() || isUncertain(counted, contract) || signal.aborted) return [];
  const specs = contract.operations.flatMap(({ creates }) => (creates === undefined ? [] : [creates]));
  const traces = await Promise.all(specs.map((spec) => findIn(tools, spec, isMade, clause)));
  return traces.flat();
}

function clauseOnTraces({ clauses }: Contract): Pick<Finding, 'clause' | 'level'> | undefined {
  const found = clauses.find(({ kind, expect }) => kind === 'situation' && expect.trace !== undefined);
  return found === undefined ? undefined : { clause: found.id, level: found.level };
}

function isUncertain({ sent, answers }: Counted, { infrastructureStatuses }: Contract): boolean {
  const answered = Object.values(answers).reduce((sum, count) => sum + count, 0);
  return answered < sent || [500, ...infrastructureStatuses].some((status) => (answers[String(status)] ?? 0) > 0);
}

async function findIn(
  tools: Tools,
  spec: CreatedResource,
  isMade: (id: string) => boolean,
  clause: Pick<Finding, 'clause' | 'level'>,
): Promise<readonly Trace[]> {
  const { items, exchange } = await listTagged(tools, spec, mainKeyOf(tools.contract), tools.signal);
  // What a case looked for by a tag of its own is found there.
  const own = new RegExp(`${tools.tag}-[0-9a-f]{8}`);
  const left = items.filter(({ id, text }) => !isMade(id) && !own.test(text));
  const body = exchange?.reply.response === undefined ? undefined : parseBody(exchange.reply.response);
  if (exchange === undefined || body?.kind !== 'json' || left.length === 0) return [];
  const received = `${left.length} that no accepted request made: ${left.map(({ text }) => text).join(', ')}`;
  const expected = `no ${spec.kind} of the run but those that it made`;
  return [
    {
      exchange,
      finding: {
        check: 'trace',
        ...clause,
        at: `body of ${spec.listOperation}`,
        expected,
        received: received.slice(0, 400),
      },
    },
  ];
}
