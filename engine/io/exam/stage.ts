import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ExamRequest, HeaderField } from '../../core/model/index.ts';
import type { Identity } from './identity.ts';
import { openListener, type Listener } from './listener.ts';

/** What a request is answered with. */
export interface StageAnswer {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  readonly body: string;
  readonly retryAfter?: number;
}

/** Chooses the answer to a request after those before it. */
export type ChooseAnswer = (before: readonly ExamRequest[], request: ExamRequest, elsewhere: string) => StageAnswer;

/** How a stage is opened. */
export interface StageSettings {
  readonly choose: ChooseAnswer;
  /** The ports of both origins; any free ones without. */
  readonly ports?: Readonly<Record<ExamRequest['place'], number>>;
  /** It is https. */
  readonly identity?: Identity;
  /** What is answered beside the conversation, as it is no part of it. */
  readonly aside?: (request: ExamRequest) => StageAnswer | undefined;
  /** Its clock starts with the first request, not as it is opened. */
  readonly beginsWithRequest?: boolean;
}

/** Two origins of this machine that one client talks to. */
export interface Stage {
  readonly baseUrl: string;
  /** The address of the other origin. */
  readonly elsewhere: string;
  /** The requests so far, in the order in which they came. */
  readonly requests: () => readonly ExamRequest[];
  /** Milliseconds since the conversation began. */
  readonly now: () => number;
  /** When something last came or was answered. */
  readonly lastMs: () => number;
  /** The latest that anything due was done here since the first request, in milliseconds: how busy the machine is. */
  readonly latestMs: () => number;
  /** What came that is no request, or was too much. */
  readonly trouble: () => string | undefined;
  /** Tells whether somebody did not take the certificate. */
  readonly isDistrusted: () => boolean;
  /** Names who is told of each request and each answer. */
  readonly listen: (onChange: () => void) => void;
  readonly close: () => Promise<void>;
}

/** Opens a stage on 127.0.0.1. Its clock looks at a request before and at an answer after anything slow, so that a wait may seem long and never short. */
export async function openStage(settings: StageSettings): Promise<Stage> {
  const { choose, ports, identity, aside, beginsWithRequest = false } = settings;
  let started = performance.now();
  const now = (): number => performance.now() - started;
  const requests: ExamRequest[] = [];
  let onChange = (): void => undefined;
  let lastMs = 0;
  let trouble: string | undefined;
  let isDistrusted = false;
  const delay = monitorEventLoopDelay({ resolution: LOOK_MS });
  delay.enable();
  const change = (): void => {
    lastMs = now();
    onChange();
  };
  const complain = (text: string): void => {
    trouble ??= text;
    change();
  };
  const origins = { api: '', elsewhere: '' };

  const receive =
    (place: ExamRequest['place']): RequestListener =>
    (message, response) => {
      const seen = now();
      const headers = headersOf(message);
      const { method = '', url: target = '' } = message;
      const other = aside?.({ atMs: seen, place, method, target, headers, body: '' });
      if (other !== undefined) {
        message.resume();
        respond(response, method, other);
        return;
      }
      const index = requests.length;
      // Opening the stage and starting the client make us late, and no wait of the client goes on meanwhile.
      if (index === 0) delay.reset();
      if (beginsWithRequest && index === 0) started += seen;
      const atMs = beginsWithRequest && index === 0 ? 0 : seen;
      requests.push({ atMs, place, method, target, headers, body: '' });
      if (requests.length > MOST_REQUESTS) {
        complain(`it sent more than ${MOST_REQUESTS} requests`);
        message.destroy();
        return;
      }
      change();
      void readBody(message).then((body) => {
        const request: ExamRequest = { atMs, place, method, target, headers, body };
        const answer = choose(requests.slice(0, index), request, origins.elsewhere);
        requests[index] = { ...request, answer: { atMs: now(), ...answer } };
        respond(response, method, answer);
        change();
      });
    };
  const open = async (place: ExamRequest['place']): Promise<Listener> => {
    const listener = await openListener({
      ...(ports === undefined ? {} : { port: ports[place] }),
      ...(identity === undefined ? {} : { identity }),
      onRequest: receive(place),
      onTrouble: complain,
      onDistrust: () => {
        isDistrusted = true;
      },
    });
    origins[place] = listener.origin;
    return listener;
  };
  const api = await open('api');
  const elsewhere = await open('elsewhere').catch(async (error: unknown) => {
    await api.close();
    throw error;
  });
  return {
    baseUrl: origins.api,
    elsewhere: origins.elsewhere,
    requests: () => [...requests],
    now,
    lastMs: () => lastMs,
    latestMs: () => Math.max(0, delay.max / 1e6 - LOOK_MS),
    trouble: () => trouble,
    isDistrusted: () => isDistrusted,
    listen: (listener) => {
      onChange = listener;
    },
    close: async () => {
      delay.disable();
      await Promise.all([api.close(), elsewhere.close()]);
    },
  };
}

// Ten a second are too many already.
const MOST_REQUESTS = 200;
const MOST_BODY_BYTES = 65_536;
const LOOK_MS = 20;

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
