import { request as startRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { Failure, FilledBody, Reply } from '../../core/model/index.ts';
import { Answer } from './answer.ts';
import { type Limits, startDeadline, type Taken } from './deadline.ts';
import { explainError } from './failure.ts';
import { finishReply } from './finish-reply.ts';
import { addFraming } from './framing.ts';
import { keepReading } from './keep-reading.ts';
import { openSocket } from './open-socket.ts';
import { receiveAnswer } from './receive-answer.ts';
import type { Request } from './request.ts';
import type { SenderOptions } from './sender.ts';
import { writeFilled } from './write-filled.ts';

/** Sends a request with a large body over a connection of its own, so that an early refusal is not lost. */
export function sendFilled(options: SenderOptions, request: Request, body: FilledBody, limits: Limits): Promise<Reply> {
  return new Promise((resolve) => {
    const answer = new Answer(options.maxResponseBytes);
    const enough = new AbortController();
    const abandon = new AbortController();
    let socket: Socket | undefined;
    let sentAt = performance.now();
    let taken: Taken | undefined;
    let isOver = false;

    const settle = (failure?: Failure): void => {
      if (isOver) return;
      isOver = true;
      callOff();
      stopWriting();
      resolve(
        finishReply(answer, performance.now() - sentAt, { ...(failure && { failure }), bytesUp: taken?.bytes ?? 0 }),
      );
      abandon.abort();
    };
    const fail = (error: unknown): void => {
      settle(explainError(error, answer.hasHead ? 'head' : socket?.bytesRead ? 'some' : 'nothing'));
    };
    const stopWriting = (): void => {
      enough.abort();
    };
    const count = (bytes: number): void => {
      taken = { bytes: (taken?.bytes ?? 0) + bytes, at: performance.now() };
    };
    const callOff = startDeadline(limits, settle, () => taken);

    const run = async (): Promise<void> => {
      const opened = await openSocket(options, abandon.signal);
      socket = opened;
      sentAt = performance.now();
      keepReading(opened, stopWriting);
      const sending = startRequest({
        method: request.method,
        path: request.path,
        headers: addFraming(request.headers, options.baseUrl, body).flat(),
        maxHeaderSize: 32 * 1024,
        createConnection: () => opened,
      });
      receiveAnswer(sending, answer, { stopWriting, settle, fail });
      await writeFilled(sending, body, { signal: enough.signal, count, clock: options.clock });
    };
    run().catch(fail);
  });
}
