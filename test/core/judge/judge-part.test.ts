import { describe, expect, test } from 'vitest';
import type { Demand } from '../../../engine/core/judge/index.ts';
import { makeClause, nest, respond, respondText } from '../builders.ts';
import { clauses, find, judge, key, unknown } from './judging.ts';

const jsonHeader = ['content-type', 'application/json'] as const;

describe('a finding', () => {
  test('names a key, never its value', () => {
    const response = respond(404, { detail: `No ${key}`, request_id: 1, [key]: 1 }, [jsonHeader, ['x-a', key]]);
    const findings = judge(response, unknown, [
      ...clauses,
      makeClause({ id: 'known', expect: { knownKeys: { of: 'domain' } } }),
    ]);
    expect(JSON.stringify(findings)).not.toContain(key);
    expect(findings.map(({ check, at, received }) => [check, at, received])).toEqual([
      ['message', 'body/detail', '"No [keys.sandbox]"'],
      ['absentAnywhere', 'body/request_id', 'present'],
      ['keyEcho', 'header x-a', 'the key keys.sandbox'],
      ['keyEcho', 'body', 'the key keys.sandbox'],
      ['knownKeys', 'body/[keys.sandbox]', 'present'],
    ]);
  });

  test('is bounded, whatever the size of the body', () => {
    const text = 'x'.repeat(1_048_576);
    const [finding] = judge(respond(404, { detail: text }), unknown);
    expect(finding?.received).toBe(`"${'x'.repeat(159)}… (cut, 1048578 characters in all)`);
  });

  test('is bounded in its place', () => {
    const text = nest(400, '[', ']', '{"request_id":1}');
    const findings = judge(respondText(200, text), undefined);
    expect(findings.map(({ at }) => at)).toEqual([`body${'/0'.repeat(78)}… (cut, 815 characters in all)`]);
  });

  test('stands for the rest where there are very many', () => {
    const body = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, { request_id: 1 }]));
    const findings = judge(respond(200, body), undefined);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toEqual(
      find('absentAnywhere', 'no-request-id', 'required', 'body/k20/request_id', 'absent', '49980 more of the kind'),
    );
  });

  test('knows the fault and the hidden values of its probe', () => {
    const demand: Demand = {
      id: 'invalid',
      level: 'advised',
      expect: { mentions: { is: 'fault' }, reveals: { is: 'nothing', level: 'required' } },
    };
    const response = respond(422, {
      error: 'validation_error',
      message: 'x',
      fields: [{ field: 'other-id', message: '' }],
    });
    expect(judge(response, demand)).toEqual([
      find(
        'mentions',
        'invalid',
        'advised',
        'body/fields',
        'an entry that mentions name',
        '{"field":"other-id","message":""}',
      ),
      find('reveals', 'invalid', 'required', 'body', 'nothing of a foreign resource', 'the value of foreign.id'),
    ]);
  });

  test('is the same each time', () => {
    const response = respond(409, { error: 1, request_id: 2 });
    expect(judge(response, unknown)).toEqual(judge(response, unknown));
  });
});
