import type { Answer, Asked, Defect } from '../faithful/asked.ts';

/** Two more of fifteen, of which a document says nothing that a request could try. */
export const beyond: readonly string[] = ['shows the tickets of others', 'keeps what it refused'];

/** Thirteen ways to depart from a document. */
export const defects: readonly { readonly name: string; readonly defect: Defect }[] = [
  {
    name: 'serves without a credential',
    defect: serve(({ why, headers }) => why === 'credential' && headers.authorization === undefined),
  },
  {
    name: 'serves with a made-up credential',
    defect: serve(({ why, headers }) => why === 'credential' && headers.authorization !== undefined),
  },
  {
    name: 'refuses without the challenge',
    defect: change(
      ({ status }) => status === 401,
      (answer) => ({ ...answer, headers: {} }),
    ),
  },
  { name: 'serves an unknown id', defect: serve(({ why }) => why === 'missing') },
  {
    name: 'answers an unknown id with a page',
    defect: change(
      ({ status }) => status === 404,
      (answer) => ({ ...answer, body: '<p>gone</p>', mediaType: 'text/html' }),
    ),
  },
  {
    name: 'errs over malformed JSON',
    defect: change(
      (_, { why }) => why === 'json',
      (answer) => ({ ...answer, status: 500 }),
    ),
  },
  {
    name: 'leaves a key out of its errors',
    defect: change(
      ({ status }) => status === 422,
      (answer) => ({ ...answer, body: { message: 'no' } }),
    ),
  },
  {
    name: 'gives an id as a text',
    defect: change(
      (_, { operation, why }) => why === 'served' && operation?.id === 'openTicket',
      (answer) => ({ ...answer, body: { ...(answer.body as object), id: 'one' } }),
    ),
  },
  {
    name: 'takes a body without what is required',
    defect: serve(({ why, at }) => why === 'body' && at.includes('required')),
  },
  {
    name: 'takes a text that is too long',
    defect: serve(({ why, at }) => why === 'body' && at.includes('maxLength')),
  },
  { name: 'takes a body of any media type', defect: serve(({ why }) => why === 'media-type') },
  {
    name: 'takes a limit out of its bounds',
    defect: serve(({ why, at }) => why === 'parameter' && at === 'query/limit'),
  },
  {
    name: 'echoes the credential',
    defect: change(
      ({ status }) => status === 401,
      (answer, { headers }) => ({ ...answer, body: { code: 'no', message: `not ${headers.authorization ?? ''}` } }),
    ),
  },
];

function serve(applies: (asked: Asked) => boolean): Defect {
  return (answer, asked) => (applies(asked) ? asked.succeed() : answer);
}

function change(
  applies: (answer: Answer, asked: Asked) => boolean,
  make: (answer: Answer, asked: Asked) => Answer,
): Defect {
  return (answer, asked) => (applies(answer, asked) ? make(answer, asked) : answer);
}
