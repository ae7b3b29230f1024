import { describe, expect, test } from 'vitest';
import type { Demand } from '../../../engine/core/judge/index.ts';
import type { Finding, Response } from '../../../engine/core/model/index.ts';
import { makeClause, respond, respondText } from '../builders.ts';
import { documentedStatuses, find, judge, unknown } from './judging.ts';

describe('one departure, one clause', () => {
  test.each<{ title: string; response: Response; findings: readonly Finding[]; clause?: Demand | undefined }>([
    {
      title: 'an answer that keeps all has no findings',
      response: respond(404, { detail: 'Thing not found' }),
      findings: [],
    },
    {
      title: 'a part has the level that it says',
      response: respond(404, { detail: 'Gone' }),
      findings: [find('message', 'unknown-thing', 'advised', 'body/detail', '"Thing not found"', '"Gone"')],
    },
    {
      title: 'another status is the departure of the case, its body that of its envelope',
      response: respond(409, { message: 'x' }),
      findings: [
        find('status', 'unknown-thing', 'required', 'status', '404', '409'),
        find('envelope', 'domain-envelope', 'required', 'body/detail', 'present', 'missing'),
      ],
    },
    {
      title: 'the text of another status is not compared, even where the clause is advised',
      clause: { ...unknown, level: 'advised' },
      response: respond(409, { detail: 'Other' }),
      findings: [find('status', 'unknown-thing', 'advised', 'status', '404', '409')],
    },
    {
      title: 'a status that is only advised against leaves the rest of the expectation',
      clause: {
        ...unknown,
        expect: { ...unknown.expect, status: [{ status: 404 }, { status: 409, level: 'advised' }] },
      },
      response: respond(409, { detail: 'Other' }),
      findings: [
        find('status', 'unknown-thing', 'advised', 'status', '404', '409'),
        find('message', 'unknown-thing', 'advised', 'body/detail', '"Thing not found"', '"Other"'),
      ],
    },
    {
      title: 'an undocumented status belongs to the always clause',
      response: respond(418, { detail: 'x' }),
      findings: [
        find('documentedStatus', 'documented', 'required', 'status', `one of ${documentedStatuses.join(', ')}`, '418'),
      ],
    },
    {
      title: 'a status of infrastructure belongs to the case, whatever its body',
      response: respondText(503, '<html>'),
      findings: [find('status', 'unknown-thing', 'required', 'status', '404', '503')],
    },
    {
      title: 'an arrangement met by infrastructure broke nothing',
      clause: undefined,
      response: respond(503, {}),
      findings: [],
    },
    {
      title: 'an arrangement is judged by envelope and always clauses',
      clause: undefined,
      response: respond(500, { request_id: 'x' }),
      findings: [
        find('envelope', 'domain-envelope', 'required', 'body/detail', 'present', 'missing'),
        find('absentAnywhere', 'no-request-id', 'required', 'body/request_id', 'absent', 'present'),
      ],
    },
    {
      title: 'a body that is no JSON departs once',
      response: respondText(404, 'Not found', [['content-type', 'application/json']]),
      findings: [find('json', 'json', 'required', 'body', 'JSON', 'plain text of 9 bytes')],
    },
    {
      title: 'no body departs once',
      response: respondText(404, '', []),
      findings: [find('json', 'json', 'required', 'body', 'JSON', 'no body')],
    },
    {
      title: 'all findings of an answer are collected, in the order of the contract',
      response: respond(404, { error: 1, docs_url: 'x:y', request_id: 1 }, [['content-type', 'text/plain']]),
      findings: [
        find('envelope', 'domain-envelope', 'required', 'body/detail', 'present', 'missing'),
        find('absentKeys', 'domain-envelope', 'required', 'body/error', 'absent', 'present'),
        find('mediaType', 'domain-style', 'advised', 'header content-type', 'application/json', '"text/plain"'),
        find('docsUrl', 'domain-style', 'required', 'body/docs_url', 'https on docs.example.com', '"x:y"'),
        find('absentAnywhere', 'no-request-id', 'required', 'body/request_id', 'absent', 'present'),
      ],
    },
    {
      title: 'what two clauses see is kept for the envelope',
      clause: { ...unknown, expect: { status: [{ status: 404 }], envelope: { is: 'domain' } } },
      response: respond(404, {}),
      findings: [find('envelope', 'domain-envelope', 'required', 'body/detail', 'present', 'missing')],
    },
    {
      title: 'what two clauses see is kept at the firmer level',
      clause: { ...unknown, expect: { mediaType: { is: 'application/json' } } },
      response: respond(404, { detail: 'x' }, []),
      findings: [find('mediaType', 'unknown-thing', 'required', 'header content-type', 'application/json', 'missing')],
    },
  ])('$title', (row) => {
    const clause = 'clause' in row ? row.clause : unknown;
    expect(judge(row.response, clause)).toEqual(row.findings);
  });

  test('an undocumented status that no always clause reports stays with the case', () => {
    expect(judge(respond(418, {}), unknown, [])).toEqual([
      find('status', 'unknown-thing', 'required', 'status', '404', '418'),
    ]);
  });

  test('a clause that only advises against an undocumented status does not weaken the case', () => {
    const advised = makeClause({ id: 'documented', level: 'advised', expect: { documentedStatus: { of: 'api' } } });
    expect(judge(respond(418, {}), unknown, [advised]).map(({ clause, level }) => [clause, level])).toEqual([
      ['unknown-thing', 'required'],
      ['documented', 'advised'],
    ]);
  });
});
