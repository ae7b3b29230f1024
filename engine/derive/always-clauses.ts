import type { DerivedClause, Grounds } from './derived.ts';

/** Returns what holds for every answer, by what the operation documents for its status. */
export function alwaysClauses({ contract }: Grounds): readonly DerivedClause[] {
  const { infrastructureStatuses } = contract;
  const hasProblems = contract.operations.some(({ responses, ranges = [] }) =>
    [...responses, ...ranges].some(({ mediaTypes = [] }) => mediaTypes.some((type) => PROBLEM.test(type))),
  );
  return [
    {
      id: 'no-server-error',
      statement: 'No request is answered with a server error, whatever it holds.',
      source: {
        kind: 'rfc',
        number: 9110,
        section: '15.6',
        says: 'A status of 5xx says that the server erred or cannot do what it is asked, which a right server does not say of a request that it understands.',
      },
      level: 'required',
      expect: { status: ['2xx', '3xx', '4xx', 501, ...infrastructureStatuses] },
    },
    {
      id: 'documented-answer',
      statement: 'Media type, body and required headers are as the operation documents them for the status.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/responses/*',
        says: 'an answer of this status has this media type, this body and these headers',
      },
      level: 'required',
      expect: { documentedAnswer: { by: 'status' } },
    },
    {
      id: 'documented-success',
      statement: 'A status of success is one that the operation documents.',
      source: { kind: 'derived', pointer: '#/paths/*/*/responses', says: 'success is answered with these statuses' },
      level: 'required',
      expect: { documentedStatus: { of: 'operation', among: '2xx' } },
    },
    {
      id: 'default-answer',
      statement: 'An answer of a status that is documented by default alone is as the default says.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/responses/default',
        says: 'an answer of any other status is like this',
      },
      level: 'proposed',
      expect: { documentedAnswer: { by: 'default' } },
    },
    {
      id: 'documented-status',
      statement: 'The status is one that the operation documents.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/responses',
        says: 'the operation is answered with these statuses',
      },
      level: 'proposed',
      expect: { documentedStatus: { of: 'operation' } },
    },
    ...(hasProblems ? [problem] : []),
    {
      id: 'no-key-echo',
      statement: 'No answer echoes a credential.',
      source: {
        kind: 'rfc',
        number: 9110,
        section: '17.16',
        says: 'What a server answers is stored and logged by others, who must not come to hold a credential.',
      },
      level: 'proposed',
      expect: { keyEcho: { is: 'absent' } },
    },
  ];
}

const PROBLEM = /^application\/problem\+json\b/i;

const problem: DerivedClause = {
  id: 'problem-details',
  statement: 'A body of application/problem+json has the members of RFC 9457 as they are to be.',
  source: {
    kind: 'rfc',
    number: 9457,
    section: '3.1',
    says: 'In a problem, status is that of the answer, type and instance are references to a URI, title and detail are texts.',
  },
  level: 'proposed',
  expect: { problem: { is: 'well-formed' } },
};
