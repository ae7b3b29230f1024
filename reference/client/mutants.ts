import type { ClientOutcome } from './create-client.ts';
import { readErrorText } from './read-error.ts';
import { faithful, type Rules } from './rules.ts';
import { backoff, rulesOf, type MakeParts } from './styles.ts';

/** A client with one thing wrong. */
export interface ClientMutant {
  readonly id: string;
  readonly title: string;
  /** The clause of the exam that it breaks. */
  readonly clause: string;
  readonly make: MakeParts;
}

/** Every mutant of the client: at least one for each clause of the exam. */
export const clientMutants: readonly ClientMutant[] = [
  waiting('early-by-300-ms', 'sends 300 ms before Retry-After is over', 'waits-for-retry-after', (usual) => (...of) => {
    const [, toldMs] = of;
    return toldMs > 0 ? toldMs - 300 : usual(...of);
  }),
  waiting(
    'ignores-retry-after',
    'waits as after a 500',
    'waits-for-retry-after',
    (usual) => (failures, _, status) => usual(failures, 0, status),
  ),
  waiting(
    'trusts-retry-after-alone',
    'sends at once where Retry-After is 0, however often it is limited',
    'backs-off-when-limited-again',
    (usual) =>
      (...of) => {
        const [, toldMs, status] = of;
        return status === 429 ? toldMs : usual(...of);
      },
  ),
  waiting('does-not-wait', 'sends at once after a failure', 'waits-after-failure', (usual) => (...of) => {
    const [failures, , status] = of;
    return status === 429 || failures > 3 ? usual(...of) : 0;
  }),
  {
    id: 'does-not-wait-longer',
    title: 'waits as long after the third failure as after the first',
    clause: 'waits-longer-each-time',
    make: (random) => rulesOf({ waitMs: (_, toldMs) => toldMs + 600 + 300 * random() }),
  },
  {
    id: 'has-no-jitter',
    title: 'waits as long as every other client',
    clause: 'waits-with-jitter',
    make: () => rulesOf({ waitMs: backoff((ms) => ms) }),
  },
  {
    id: 'runs-hot',
    title: 'stops waiting after some failures',
    clause: 'keeps-its-pace',
    make: (random) => rulesOf({ attempts: 40, waitMs: hot(backoff((ms) => ms * random())) }),
  },
  {
    id: 'changes-the-body',
    title: 'adds a member to the body as it sends again',
    clause: 'sends-the-same-again',
    make: () =>
      rulesOf({ again: (init) => ({ ...init, ...(typeof init.body === 'string' ? { body: grow(init.body) } : {}) }) }),
  },
  {
    id: 'drops-the-key',
    title: 'sends again without the key',
    clause: 'sends-its-key',
    make: () => rulesOf({ again: (init) => ({ ...init, headers: faithful.away(new Headers(init.headers)) }) }),
  },
  retrying('sends-a-409-again', 'never-sends-a-refusal-again', ({ status }) => status === 409),
  retrying('sends-every-refusal-again', 'never-sends-a-refusal-again', ({ status }) => status >= 400),
  {
    id: 'takes-the-key-to-a-redirect',
    title: 'follows a redirect to another origin with the key',
    clause: 'keeps-its-key-on-redirect',
    make: () => rulesOf({ away: (headers) => headers }),
  },
  {
    id: 'takes-the-key-to-the-upload-host',
    title: 'uploads to a presigned URL with the key',
    clause: 'keeps-its-key-from-the-upload-host',
    make: () => ({ uploadHeaders: (apiKey) => ({ 'x-ms-blob-type': 'BlockBlob', 'x-api-key': apiKey }) }),
  },
  {
    id: 'cannot-do-without-json',
    title: 'throws where the body of a failure is no JSON',
    clause: 'retries-whatever-the-body',
    make: () =>
      rulesOf({
        retries: async (response) => {
          if (response.status >= 500) await response.clone().json();
          return faithful.retries(response);
        },
      }),
  },
  {
    id: 'looks-at-the-shape-first',
    title: 'takes what has `error` for a limit and what has `fields` for a refusal',
    clause: 'looks-at-the-status-first',
    make: () => rulesOf({ retries: retriesByShape }),
  },
  reading('takes-a-limit-for-a-refusal', 'understands-rate-limit', 429, (own) => ({
    ...own,
    message: 'invalid',
    fields: [],
  })),
  reading('calls-a-409-retryable', 'understands-what-may-be-retried', 409, (own) => ({ ...own, retryable: true })),
  reading('calls-a-404-a-success', 'understands-success', 404, () => ({ outcome: 'success', status: 404 })),
  reading('passes-fields-over', 'understands-validation', 422, (own) => ({ ...own, fields: [] })),
  reading('passes-the-bucket-over', 'understands-plan-gate', 402, (own) => ({ ...own, bucket: 'all' })),
  reading('makes-a-detail-up', 'understands-domain-errors', 403, (own) => ({ ...own, detail: 'Forbidden' })),
  reading('makes-a-docs-url-up', 'understands-docs-url', 409, (own) => ({
    ...own,
    docsUrl: 'https://docs.example.com',
  })),
  reading('hides-texts', 'understands-texts', 404, (own, text) =>
    text.startsWith('{') ? own : { ...own, message: 'Unknown error' },
  ),
  reading('makes-an-error-code-up', 'understands-error-code', 401, (own) => ({ ...own, errorCode: 'unauthorized' })),
];

function waiting(
  id: string,
  title: string,
  clause: string,
  change: (usual: Rules['waitMs']) => Rules['waitMs'],
): ClientMutant {
  return { id, title, clause, make: (random) => rulesOf({ waitMs: change(backoff((ms) => ms * random())) }) };
}

function hot(usual: Rules['waitMs']): Rules['waitMs'] {
  return (failures, ...of) => (failures > 3 ? 5 : usual(failures, ...of));
}

function retrying(id: string, clause: string, retries: (response: Response) => boolean): ClientMutant {
  const title = id.replaceAll('-', ' ');
  return {
    id,
    title,
    clause,
    make: () => rulesOf({ retries: (response) => retries(response) || faithful.retries(response) }),
  };
}

type Error = ClientOutcome & { readonly outcome: 'error' };

function reading(
  id: string,
  clause: string,
  status: number,
  change: (own: Error, text: string) => ClientOutcome,
): ClientMutant {
  return {
    id,
    title: `${id.replaceAll('-', ' ')} (${status})`,
    clause,
    make: () => ({
      read: (received, text) => {
        const own: Error = { outcome: 'error', ...readErrorText(received, text) };
        return received === status ? change(own, text) : own;
      },
    }),
  };
}

function grow(body: string): string {
  return JSON.stringify({ ...(JSON.parse(body) as object), again: true }); // it was made of an object
}

async function retriesByShape(response: Response): Promise<boolean> {
  const text = await response.clone().text();
  if (text.includes('"fields"')) return false;
  return text.includes('"error"') || faithful.retries(response);
}
