import type { Failure, Reply } from '../../core/model/index.ts';
import type { Answer } from './answer.ts';
import type { Connection, SocketState } from './connection.ts';
import { type Limits, startDeadline } from './deadline.ts';
import { explainError, isLengthMismatch, makeFailure, withHeadFault } from './failure.ts';
import { finishReply } from './finish-reply.ts';
import { informationalLimit } from './receive-answer.ts';
import type { Request } from './request.ts';

/** Sends a request with a small body over a connection and gathers the answer. */
export function exchange(
  connection: Connection,
  request: Request,
  body: Uint8Array,
  answer: Answer,
  limits: Limits,
): Promise<Reply> {
  return new Promise((resolve) => {
    let written: { readonly at: number; readonly socket: SocketState } | undefined;
    let informational = 0;
    let isOver = false;

    const settle = (failure?: Failure): void => {
      isOver = true;
      callOff();
      const ms = written === undefined ? 0 : performance.now() - written.at;
      const isStale = failure !== undefined && written?.socket.hasAnswered === true && !hasBegun(written.socket);
      resolve(
        finishReply(answer, ms, {
          bytesUp: written === undefined ? 0 : body.length,
          ...(failure && { failure }),
          ...(isStale && { onReusedConnection: true }),
        }),
      );
    };
    const stop = (failure: Failure): void => {
      if (isOver) return;
      const isUnconnected = failure.kind === 'timeout' && written === undefined;
      settle(
        isUnconnected
          ? makeFailure('timeout', `no connection${connection.way} within ${limits.timeoutMs} ms`)
          : failure,
      );
      void connection.reset();
    };
    const callOff = startDeadline(limits, stop);

    connection.dispatch(
      { method: request.method, path: request.path, headers: request.headers.flat(), body },
      {
        onRequestStart: () => {
          written = { at: performance.now(), socket: connection.inspect() };
        },
        onResponseStart: ({ rawHeaders }, status) => {
          if (status >= 200) answer.begin(status, Array.isArray(rawHeaders) ? rawHeaders : []);
          else if (++informational > informationalLimit) stop(makeFailure('malformed', 'no end of 1xx answers'));
        },
        onResponseData: (_, chunk) => {
          if (!isOver && !answer.add(chunk)) stop(makeFailure('overlong', `more than ${answer.maxBytes} bytes`));
        },
        onResponseEnd: () => {
          if (isOver) return;
          connection.noteAnswer();
          settle();
        },
        onResponseError: (_, error) => {
          // What comes behind the head of such an answer is no part of it; the length that it tells is judged.
          if (!isOver && answer.isBodiless && isLengthMismatch(error)) {
            settle();
            return;
          }
          const begun = written !== undefined && hasBegun(written.socket);
          // An answer without a body cannot be cut short, only be wrong.
          const isPartial = answer.hasHead && !answer.isBodiless;
          const cause = written?.socket.tlsTrouble() ?? error;
          const failure = explainError(cause, isPartial ? 'head' : begun ? 'some' : 'nothing');
          const isUnsaid = failure.kind === 'reset' && written?.socket.hasAnswered === false;
          const told = isUnsaid ? { ...failure, message: failure.message + connection.doubt } : failure;
          if (!isOver) settle(answer.hasHead ? failure : withHeadFault(told, written?.socket.beginning() ?? ''));
        },
      },
    );
  });
}

function hasBegun(socket: SocketState): boolean {
  return socket.receivedBytes() > 0;
}
