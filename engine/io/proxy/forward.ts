import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderField, KeptBytes, PassedExchange } from '../../core/model/index.ts';
import { explainPassing, isUnreachable } from './explain-passing.ts';
import { fieldsOf, fieldsToPass } from './headers.ts';
import { keepBytes } from './keep-bytes.ts';
import type { ProxyTarget } from './open-target.ts';
import { refuse } from './refuse.ts';
import { targetOf } from './target-of.ts';
import { LEADS_BACK, tellsOfLoop } from './watch-loops.ts';

/** How exchanges are passed on. */
export interface Forwarding {
  readonly target: ProxyTarget;
  /** How many bytes of a body are kept for those who are told of it. */
  readonly mostBytes: number;
  readonly onExchange: (exchange: PassedExchange) => void;
  /** A field that the request goes on with besides its own. */
  readonly mark?: HeaderField | undefined;
}

/** Passes a request on to the target and its answer back, byte by byte as they come, and tells of them once they are over. */
export function forward(message: IncomingMessage, response: ServerResponse, forwarding: Forwarding): void {
  const { target, mostBytes, onExchange, mark } = forwarding;
  const startedMs = Date.now();
  const started = performance.now();
  const sent = keepBytes(message, mostBytes);
  const { method = 'GET' } = message;
  const own = targetOf(message.url);
  const headers = fieldsOf(message.rawHeaders);
  let answer: IncomingMessage | undefined;
  let received: (() => KeptBytes) | undefined;
  let isTold = false;
  const tell = (broken?: string): void => {
    if (isTold) return;
    isTold = true;
    onExchange({
      startedMs,
      ms: performance.now() - started,
      request: { method, target: own, headers, body: sent() },
      ...(answer === undefined
        ? {}
        : {
            response: {
              status: answer.statusCode ?? 0,
              headers: fieldsOf(answer.rawHeaders),
              body: received?.() ?? NOTHING,
            },
          }),
      isFault: false,
      ...(broken === undefined ? {} : { broken }),
    });
  };
  const fail = (error: Error): void => {
    // An answer that has begun, or a connection that broke, breaks here as well.
    if (response.headersSent || !isUnreachable(error)) response.destroy();
    else refuse(response, explainPassing(error));
    tell(explainPassing(error));
  };
  const dial = (isFresh: boolean): ClientRequest => {
    const fields = fieldsToPass(headers, target.host);
    const passed = target.request(method, own, mark === undefined ? fields : [...fields, mark], isFresh);
    passed.on('continue', () => {
      response.writeContinue();
    });
    passed.on('response', (found) => {
      answer = found;
      received = keepBytes(found, mostBytes);
      passBack(found, response, (broken) => {
        tell(broken ?? (tellsOfLoop(found) ? LEADS_BACK : undefined));
      });
    });
    passed.on('error', (error) => {
      // The rest of a request that was answered early finds nobody.
      if (answer !== undefined) return;
      // A connection that was kept may have been closed as it was used again; what has no body is sent once more.
      if (passed.reusedSocket && !hasBody(message) && !isTold) outgoing = dial(true).end();
      else fail(error);
    });
    return passed;
  };
  let outgoing = dial(false);
  message.on('error', () => outgoing.destroy());
  response.on('error', () => outgoing.destroy());
  response.on('close', () => {
    if (response.writableFinished) return;
    outgoing.destroy();
    tell('the client went away');
  });
  if (hasBody(message)) pipeBody(message, outgoing);
  else outgoing.end();
}

const NOTHING: KeptBytes = { bytes: new Uint8Array(), total: 0 };

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function pipeBody(message: IncomingMessage, outgoing: ClientRequest): void {
  flushLater(outgoing, message);
  message.pipe(outgoing, { end: false });
  message.on('end', () => {
    const trailers = fieldsOf(message.rawTrailers);
    if (trailers.length > 0) outgoing.addTrailers(trailers.map(([name, value]): [string, string] => [name, value]));
    outgoing.end();
  });
  // What the target takes no more is read all the same, so that its answer reaches who still sends.
  outgoing.on('close', () => {
    message.unpipe(outgoing);
    message.resume();
  });
}

function passBack(answer: IncomingMessage, response: ServerResponse, tell: (broken?: string) => void): void {
  response.sendDate = false;
  response.writeHead(
    answer.statusCode ?? 502,
    answer.statusMessage ?? '',
    fieldsToPass(fieldsOf(answer.rawHeaders)).flat(),
  );
  flushLater(response, answer);
  answer.pipe(response, { end: false });
  answer.on('end', () => {
    const trailers = fieldsOf(answer.rawTrailers);
    if (trailers.length > 0) response.addTrailers(trailers.map(([name, value]): [string, string] => [name, value]));
    response.end(() => {
      tell();
    });
  });
  const breakOff = (): void => {
    if (answer.complete) return;
    response.destroy();
    tell('the answer is not whole');
  };
  answer.on('error', breakOff);
  answer.on('close', breakOff);
}

// The head goes out before there is a body, and with what has come of it already: one write costs less than two. Node writes a
// head that goes out alone in UTF-8, so that one with bytes beyond ASCII waits for the body.
function flushLater(passed: ClientRequest | ServerResponse, source: IncomingMessage): void {
  let isOut = false;
  source.once('data', () => {
    isOut = true;
  });
  setImmediate(() => {
    if (isOut || passed.destroyed || passed.writableEnded) return;
    if (source.rawHeaders.every((text) => /^[\x20-\x7e\t]*$/.test(text))) passed.flushHeaders();
  });
}
