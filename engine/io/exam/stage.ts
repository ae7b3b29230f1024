import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ExamRequest, HeaderField } from '../../core/model/index.ts';

/** What a request is answered with. */
export interface StageAnswer {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  readonly body: string;
  readonly retryAfter?: number;
}

/** Chooses the answer to a request after those before it. */
export type ChooseAnswer = (before: readonly ExamRequest[], request: ExamRequest, elsewhere: string) => StageAnswer;

/** Two origins of this machine that one client talks to. */
export interface Stage {
  readonly baseUrl: string;
  /** The address of the other origin. */
  readonly elsewhere: string;
  /** The requests so far, in the order in which they came. */
  readonly requests: () => readonly ExamRequest[];
  /** Milliseconds since the stage was opened. */
  readonly now: () => number;
  /** When something last came or was answered. */
  readonly lastMs: () => number;
  /** What came that is no request, or was too much. */
  readonly trouble: () => string | undefined;
  readonly close: () => Promise<void>;
}

/** Opens a stage on free ports of 127.0.0.1. Its clock looks at a request before and at an answer after anything slow, so that a wait may seem long and never short. */
export async function openStage(choose: ChooseAnswer, onChange: () => void): Promise<Stage> {
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const requests: ExamRequest[] = [];
  let lastMs = 0;
  let trouble: string | undefined;
  const change = (): void => {
    lastMs = now();
    onChange();
  };
  const complain = (text: string): void => {
    trouble ??= text;
    change();
  };
  const addresses = { api: '', elsewhere: '' };

  const open = async (place: ExamRequest['place']): Promise<Server> => {
    const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (message, response) => {
      const atMs = now();
      const index = requests.length;
      const headers = headersOf(message);
      const { method = '', url: target = '' } = message;
      requests.push({ atMs, place, method, target, headers, body: '' });
      if (requests.length > MOST_REQUESTS) {
        complain(`it sent more than ${MOST_REQUESTS} requests`);
        message.destroy();
        return;
      }
      change();
      void readBody(message).then((body) => {
        const request: ExamRequest = { atMs, place, method, target, headers, body };
        const answer = choose(requests.slice(0, index), request, addresses.elsewhere);
        requests[index] = { ...request, answer: { atMs: now(), ...answer } };
        respond(response, method, answer);
        change();
      });
    });
    server.maxConnections = MOST_CONNECTIONS;
    server.on('drop', () => {
      complain(`it opened more than ${MOST_CONNECTIONS} connections at once`);
    });
    server.on('clientError', (error, socket) => {
      if (isGarbage(error)) complain('it sent something that is no HTTP');
      refuse(socket);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    addresses[place] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
    return server;
  };
  const servers = [await open('api'), await open('elsewhere')];
  return {
    baseUrl: addresses.api,
    elsewhere: addresses.elsewhere,
    requests: () => [...requests],
    now,
    lastMs: () => lastMs,
    trouble: () => trouble,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

// Ten a second are too many already.
const MOST_REQUESTS = 200;
const MOST_CONNECTIONS = 256;
const MOST_BODY_BYTES = 65_536;

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      if (bytes < MOST_BODY_BYTES) chunks.push(chunk);
      bytes += chunk.length;
    }
  } catch {
    // A request that was broken off is answered as far as it came, to nobody.
  }
  return Buffer.concat(chunks).subarray(0, MOST_BODY_BYTES).toString();
}

function respond(response: ServerResponse, method: string, { status, headers, body }: StageAnswer): void {
  response.on('error', () => {
    // The client has gone.
  });
  const bytes = Buffer.from(body);
  const hasBody = status !== 204 && status !== 304 && method !== 'HEAD';
  response.writeHead(status, [
    ...headers.flat(),
    ...(hasBody || method === 'HEAD' ? ['content-length', String(bytes.length)] : []),
  ]);
  response.end(hasBody ? bytes : undefined);
}

function headersOf({ rawHeaders }: IncomingMessage): readonly HeaderField[] {
  return Array.from({ length: rawHeaders.length / 2 }, (_, index): HeaderField => [
    rawHeaders[2 * index] ?? '',
    rawHeaders[2 * index + 1] ?? '',
  ]);
}

// The parser's own errors; a connection that was reset is none.
function isGarbage(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('HPE_');
}

function refuse(socket: Duplex): void {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  else socket.destroy();
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
