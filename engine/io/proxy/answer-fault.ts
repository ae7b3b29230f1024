import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultAnswer, PassedExchange } from '../../core/model/index.ts';
import { fieldsOf } from './headers.ts';
import { keepBytes } from './keep-bytes.ts';
import { targetOf } from './target-of.ts';

/** Answers a request in place of the target, once the request is whole and the delay is over. */
export function answerFault(
  message: IncomingMessage,
  response: ServerResponse,
  fault: FaultAnswer,
  { mostBytes, onExchange }: { readonly mostBytes: number; readonly onExchange: (exchange: PassedExchange) => void },
): void {
  const startedMs = Date.now();
  const started = performance.now();
  const sent = keepBytes(message, mostBytes);
  let timer: NodeJS.Timeout | undefined;
  let isTold = false;
  const tell = (isAnswered: boolean): void => {
    if (isTold) return;
    isTold = true;
    const bytes = Buffer.from(fault.body);
    onExchange({
      startedMs,
      ms: performance.now() - started,
      request: {
        method: message.method ?? 'GET',
        target: targetOf(message.url),
        headers: fieldsOf(message.rawHeaders),
        body: sent(),
      },
      ...(isAnswered
        ? { response: { status: fault.status, headers: fault.headers, body: { bytes, total: bytes.length } } }
        : {}),
      isFault: true,
      ...(isAnswered ? {} : { broken: fault.resets ? 'a fault closed the connection' : 'the client went away' }),
    });
  };
  const answer = (): void => {
    if (fault.resets) {
      response.destroy();
      return;
    }
    const hasBody = message.method !== 'HEAD' && fault.body !== '';
    const length = fault.body === '' ? [] : ['content-length', String(Buffer.byteLength(fault.body))];
    response.writeHead(fault.status, [...fault.headers.flat(), ...length]);
    response.end(hasBody ? fault.body : undefined, () => {
      tell(true);
    });
  };
  message.resume();
  message.on('end', () => {
    timer = setTimeout(answer, fault.delayMs);
  });
  response.on('error', () => undefined);
  response.on('close', () => {
    clearTimeout(timer);
    tell(response.writableFinished && !fault.resets);
  });
}
