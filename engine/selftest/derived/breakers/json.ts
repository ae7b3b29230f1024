import type { Reply } from '../../../../reference/index.ts';
import type { Break, Breaker } from '../breaker.ts';

/** Answers with something that is no JSON: a text, half a document, nothing. */
export const breakJson: Breaker<'json'> = ({ except }) =>
  Object.entries(wrongs).flatMap(([form, wrong]) =>
    Object.entries(places).map(([place, isThere]): Break => ({
      variant: `${form}/${place}`,
      title: `answers ${place} with ${form}`,
      at: (reply) => isThere(reply) && !except.includes(reply.status),
      change: () => (reply) => ({ ...reply, body: wrong(reply) }),
    })),
  );

const wrongs: Readonly<Record<string, (reply: Reply) => string>> = {
  text: () => 'Something went wrong',
  'half-a-document': ({ body }) => JSON.stringify(body).slice(0, -1),
  nothing: () => '',
};

const places: Readonly<Record<string, (reply: Reply) => boolean>> = {
  refusals: ({ status }) => status >= 400 && status !== 429,
  successes: ({ status }) => status < 300,
};
