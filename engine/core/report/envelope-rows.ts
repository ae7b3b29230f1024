import { parseBody } from '../judge/parse-body.ts';
import type { Contract, Entry, EnvelopeRow, JsonObject, RecordedResponse } from '../model/index.ts';
import { createValidate } from '../schema/create-validate.ts';
import { isObject } from '../schema/json-kind.ts';

/** Returns which shape the recorded answers with the statuses of each envelope have, in the order of the contract. */
export function envelopeRows(contract: Contract, entries: readonly Entry[]): readonly EnvelopeRow[] {
  const findShape = createFindShape(contract);
  const answers = entries.flatMap(answersOf);
  return contract.envelopes.map((name) => {
    const statuses = statusesOf(contract, name);
    const shapes = new Map<string, EnvelopeRow['others'][number]>();
    let matched = 0;
    for (const { case: id, response } of answers.filter((answer) => statuses.includes(answer.response.status))) {
      const shape = findShape(name, response);
      const { times, case: first } = shapes.get(shape) ?? { times: 0, case: id };
      if (shape === name) matched += 1;
      else shapes.set(shape, { shape, times: times + 1, case: first });
    }
    return { name, statuses, matched, others: [...shapes.values()] };
  });
}

interface Answer {
  readonly case: string;
  readonly response: RecordedResponse;
}

// What was cut when it was recorded has no shape that could be told.
function answersOf({ case: id, exchanges }: Entry): readonly Answer[] {
  return exchanges.flatMap(({ role, response }) => {
    const isAnswer = (role === 'probe' || role === 'again') && response !== undefined && response.cut === undefined;
    return isAnswer ? [{ case: id, response }] : [];
  });
}

function statusesOf({ clauses }: Contract, name: string): readonly number[] {
  const own = clauses.filter(({ kind, expect }) => kind === 'envelope' && expect.envelope?.is === name);
  return [...new Set(own.flatMap(({ statuses }) => statuses))];
}

function createFindShape(contract: Contract): (name: string, response: RecordedResponse) => string {
  const { envelope } = createValidate(contract);
  const has = (body: JsonObject, name: string): boolean => envelope(name, body).every(({ advised }) => advised);
  return (name, { body = '' }) => {
    const parsed = parseBody({ body, bytes: body.length });
    if (parsed.kind === 'none') return 'no body';
    if (parsed.kind === 'text') return 'no JSON';
    const { value } = parsed;
    if (!isObject(value)) return 'no object';
    return [name, ...contract.envelopes].find((candidate) => has(value, candidate)) ?? 'no documented shape';
  };
}
