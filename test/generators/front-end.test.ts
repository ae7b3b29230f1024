import { createServer, type IncomingMessage, type RequestListener, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { runContract } from '../../engine/index.ts';
import type { Entry } from '../../engine/core/model/index.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { createReference } from '../../reference/index.ts';

/** What a front end answers in place of the API. */
interface Refusal {
  readonly status: number;
  readonly mediaType?: string;
  readonly body?: string;
}

/** What stands in front of a faithful reference. */
interface FrontEnd {
  readonly server?: ServerOptions;
  readonly refuse?: ((request: IncomingMessage) => Refusal | undefined) | undefined;
}

const HTML = '<html><head><title>400 Bad Request</title></head><body><hr>nginx</body></html>';
const htmlPage: Refusal = { status: 400, mediaType: 'text/html', body: HTML };
const parsersOwn = JSON.stringify({ error: 'Bad Request', message: 'Client Error', statusCode: 400 });

const CONFORMING: readonly (FrontEnd & { readonly title: string; readonly answers: readonly string[] })[] = [
  { title: 'a parser of 2 KB', answers: ['odd-key'], server: { maxHeaderSize: 2048 } },
  {
    title: 'a page for odd targets',
    answers: ['odd-key', 'odd-text'],
    refuse: (request) => (isOddKey(request) || isOddTarget(request) ? htmlPage : undefined),
  },
  {
    title: 'an empty 431',
    answers: ['odd-key'],
    refuse: (request) => (keyOf(request).length > 512 ? { status: 431 } : undefined),
  },
  {
    title: 'JSON of another form',
    answers: ['odd-key'],
    refuse: (request) =>
      isOddKey(request) ? { status: 400, mediaType: 'application/json', body: parsersOwn } : undefined,
  },
];

it.each(CONFORMING)('$title, in front of a right server, is no failure', async ({ answers, ...frontEnd }) => {
  const entries = await judge(frontEnd, CASES);
  expect(entries.filter(({ outcome }) => outcome !== 'pass').map(complaintOf)).toEqual([]);
  const answered = entries.filter(({ received }) => received === 400 || received === 431);
  expect([...new Set(answered.map(({ clause }) => clause))].toSorted()).toEqual(answers);
});

// Nothing of this is what a front end may do in place of the API.
const WRONG: readonly (readonly [title: string, clause: string, refuse: FrontEnd['refuse']])[] = [
  ['a page for a key of token characters', 'malformed-key', (request) => (isOddKey(request) ? undefined : htmlPage)],
  ['a page as 401', 'json-body', forOddKeys({ ...htmlPage, status: 401 })],
  ['a status that nobody documents', 'documented-status', forOddKeys({ status: 418 })],
  ['a failure', 'odd-key', forOddKeys({ status: 500 })],
  ['a success', 'odd-key', forOddKeys({ status: 200, body: '[]' })],
  ['a page that shows the key', 'no-key-echo', (request) => ({ ...htmlPage, body: `${HTML}${keyOf(request)}` })],
];

it.each(WRONG)('%s in place of an answer breaks %s', async (_, clause, refuse) => {
  const entries = await judge({ refuse }, ['odd-key', 'malformed-key/all/listSubscriptions']);
  const broken = entries.flatMap(({ findings }) => findings).filter(({ level }) => level === 'required');
  expect(broken.map((finding) => finding.clause)).toContain(clause);
});

const CASES = [
  'odd-key',
  'malformed-key/all',
  'odd-text/odd/listDeliveries',
  'id-of-another-form',
  'doubtful-path-id',
  'key-in-another-place',
];

async function judge({ server = {}, refuse }: FrontEnd, only: readonly string[]): Promise<readonly Entry[]> {
  const { listener, keys } = createReference();
  const front = createServer(server, passOn(listener, keys.sandbox, refuse));
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo; // it listens on a port
  try {
    const report = await runContract({ ...referenceProfile(keys, `http://127.0.0.1:${port}`), only });
    return report.entries;
  } finally {
    front.close();
    front.closeAllConnections();
  }
}

// What has a real key is never refused.
function passOn(listener: RequestListener, sandboxKey: string, refuse: FrontEnd['refuse']): RequestListener {
  return (request, response) => {
    const isRight = keyOf(request) === sandboxKey && !isOddTarget(request);
    const refusal = isRight || request.headersDistinct['x-api-key'] === undefined ? undefined : refuse?.(request);
    if (refusal === undefined) {
      listener(request, response);
      return;
    }
    const { status, mediaType = 'application/json', body = '' } = refusal;
    response.writeHead(status, { 'content-type': mediaType, connection: 'close' }).end(body);
  };
}

function forOddKeys(refusal: Refusal): (request: IncomingMessage) => Refusal | undefined {
  return (request) => (isOddKey(request) ? refusal : undefined);
}

function keyOf(request: IncomingMessage): string {
  return request.headersDistinct['x-api-key']?.join(', ') ?? '';
}

function isOddKey(request: IncomingMessage): boolean {
  const keys = request.headersDistinct['x-api-key'] ?? [];
  return keys.some((key) => key.length > 512 || !/^[!#$%&'*+\-.^_`|~0-9A-Za-z ]*$/.test(key) || /\S\s+\S/.test(key));
}

function isOddTarget({ url = '' }: IncomingMessage): boolean {
  return /%[01][0-9a-f]|%7f|(?:\/|%2f)(?:\.|%2e){1,2}(?:\/|$)/i.test(url);
}

function complaintOf({ case: id, outcome, reason, findings }: Entry): string {
  return `${id}: ${outcome} ${reason ?? ''} ${findings.map(({ clause, received }) => `${clause} ${received}`).join('; ')}`;
}
