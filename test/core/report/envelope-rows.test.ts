import { expect, test } from 'vitest';
import type { Entry, EnvelopeRow, RecordedExchange } from '../../../engine/core/model/index.ts';
import { envelopeRows } from '../../../engine/core/report/envelope-rows.ts';
import { makeClause, makeContract } from '../builders.ts';

const contract = makeContract({
  envelopes: ['domain', 'validation'],
  schemas: {
    domain: { type: 'object', required: ['detail'], properties: { detail: { type: 'string' } } },
    validation: { type: 'object', required: ['error', 'fields'] },
  },
  clauses: [
    makeClause({ id: 'a', kind: 'envelope', statuses: [404, 409], expect: { envelope: { is: 'domain' } } }),
    makeClause({ id: 'b', kind: 'envelope', statuses: [422], expect: { envelope: { is: 'validation' } } }),
    makeClause({ id: 'c', kind: 'envelope', statuses: [500], expect: {} }),
  ],
});

const DOMAIN = '{"detail":"x"}';
const VALIDATION = '{"error":"x","fields":[]}';

function answer(status: number, body: string | undefined, over: Partial<RecordedExchange> = {}): RecordedExchange {
  const response = { status, headers: [], ms: 1, ...(body === undefined ? {} : { body }) };
  return { role: 'probe', request: { method: 'GET', url: '/', headers: [] }, response, ...over };
}

function rowsOf(...exchanges: readonly RecordedExchange[]): readonly EnvelopeRow[] {
  const entries = exchanges.map((exchange, index): Entry => ({
    case: `case-${index}`,
    clause: 'x',
    operation: 'o',
    title: 't',
    outcome: 'pass',
    effect: 'reads',
    statuses: [],
    findings: [],
    exchanges: [exchange],
  }));
  return envelopeRows(contract, entries);
}

test('each envelope has the statuses of its clauses, met or not', () => {
  expect(rowsOf()).toEqual([
    { name: 'domain', statuses: [404, 409], matched: 0, others: [] },
    { name: 'validation', statuses: [422], matched: 0, others: [] },
  ]);
});

test('answers with the shape of their status match', () => {
  const [domain, validation] = rowsOf(answer(404, DOMAIN), answer(409, DOMAIN), answer(422, VALIDATION));
  expect([domain?.matched, domain?.others, validation?.matched]).toEqual([2, [], 1]);
});

test.each([
  ['another envelope', VALIDATION, 'validation'],
  ['an object of no envelope', '{"detail":1}', 'no documented shape'],
  ['a list', '[]', 'no object'],
  ['HTML', '<html>', 'no JSON'],
  ['nothing', undefined, 'no body'],
])('an answer that is %s is told', (_, body, shape) => {
  expect(rowsOf(answer(404, body))[0]).toMatchObject({ matched: 0, others: [{ shape, times: 1, case: 'case-0' }] });
});

test('answers that look alike are counted under the first case', () => {
  const [domain] = rowsOf(answer(404, DOMAIN), answer(404, VALIDATION), answer(409, VALIDATION));
  expect(domain).toMatchObject({ matched: 1, others: [{ shape: 'validation', times: 2, case: 'case-1' }] });
});

test.each([
  ['another status', answer(500, VALIDATION)],
  ['what was sent to arrange', answer(404, VALIDATION, { role: 'arrange' })],
  ['no answer', { ...answer(404, VALIDATION), response: undefined } as unknown as RecordedExchange],
  [
    'a body that was cut',
    answer(404, undefined, { response: { status: 404, headers: [], ms: 1, body: '{"de', cut: 9 } }),
  ],
])('%s does not count', (_, exchange) => {
  expect(rowsOf(exchange)[0]).toMatchObject({ matched: 0, others: [] });
});
