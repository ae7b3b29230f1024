import { findAnswer, type Contract, type Json } from '../../../engine/core/model/index.ts';
import { asText } from './as-text.ts';
import type { Answer, Question, Why } from './asked.ts';
import type { Answers } from './create-answers.ts';
import { documents } from './documents.ts';
import { matchPath } from './match-path.ts';

/** What comes of a request that is valid by itself. */
export interface Kept {
  readonly why: Why;
  readonly answer: Answer;
}

/** Serves a valid request. */
export type Keep = (question: Question, body: Json | undefined) => Kept;

/** Returns what serves valid requests, and remembers what was made, what is there once, and what a key was sent with. */
export function createStore({ operations }: Contract, { succeed, refuse }: Answers): Keep {
  const stored = new Set<string>();
  const unique = new Set<string>();
  const answered = new Map<string, { readonly body: string; readonly answer: Answer }>();

  return (question, body) => {
    const { operation, url, headers } = question;
    const path = url.pathname;
    const collection = path.replace(/\/[^/]+$/, '');
    const hasCreator = operations.some((one) => one.method === 'POST' && matchPath(one.path, collection) !== undefined);
    const isItem = /\}$/.test(operation.path) && hasCreator;
    if (isItem && !stored.has(path) && findAnswer(operation, 404) !== undefined)
      return { why: 'missing', answer: refuse(operation, [404]) };
    const ifMatch = headers['if-match'] ?? '';
    const unmodified = Date.parse(headers['if-unmodified-since'] ?? '');
    if (documents(operation, 412) && (ifMatch.includes('no-such') || unmodified < STARTED))
      return { why: 'precondition', answer: refuse(operation, [412]) };
    const idempotencyKey = headers['idempotency-key'] ?? headers['x-idempotency-key'];
    if (idempotencyKey !== undefined) return serveOnce(question, body, String(idempotencyKey));
    if (operation.method === 'POST' && documents(operation, 409) && unique.has(fingerprint(path, body)))
      return { why: 'conflict', answer: refuse(operation, [409]) };
    return { why: 'served', answer: serve(question, body) };
  };

  function serveOnce(question: Question, body: Json | undefined, key: string): Kept {
    const { operation, url, text } = question;
    const name = `${operation.method} ${url.pathname} ${key}`;
    const before = answered.get(name);
    if (before?.body === text) return { why: 'again', answer: before.answer };
    if (before !== undefined) return { why: 'key-reused', answer: refuse(operation, [409, 422]) };
    const answer = serve(question, body);
    answered.set(name, { body: text, answer });
    return { why: 'served', answer };
  }

  function serve({ operation, url: { pathname: path } }: Question, body: Json | undefined): Answer {
    const answer = succeed(operation);
    if (operation.method === 'DELETE') stored.delete(path);
    if (operation.method !== 'POST' || typeof answer.body !== 'object' || answer.body === null) return answer;
    unique.add(fingerprint(path, body));
    const id = Object.entries(answer.body as Readonly<Record<string, Json>>).find(([name]) =>
      /^(?:id|.*_?id)$/i.test(name),
    );
    if (id === undefined) return answer;
    const made = nextLike(id[1], stored.size);
    stored.add(`${path}/${made}`);
    return { ...answer, body: { ...(answer.body as object), [id[0]]: made } };
  }
}

const STARTED = Date.parse('2020-01-01T00:00:00Z');

function fingerprint(path: string, body: Json | undefined): string {
  return `${path} ${JSON.stringify(body)}`;
}

// An id of the kind that the document shows.
function nextLike(id: Json, count: number): string | number {
  if (typeof id === 'number') return count + 1000;
  const isUuid = /^[0-9a-f-]{36}$/.test(asText(id));
  return isUuid ? `3f2504e0-4f89-41d3-9a0c-${String(count).padStart(12, '0')}` : `made${count}`;
}
