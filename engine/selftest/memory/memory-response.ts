import type { ServerResponse } from 'node:http';
import type { Reply } from '../../core/model/index.ts';
import { Answer } from '../../io/send/answer.ts';
import { finishReply } from '../../io/send/finish-reply.ts';

/** Returns a response that a listener of `node:http` can answer with; `onEnd` gets what would have gone over the wire. */
export function makeResponse(onEnd: (reply: Reply | Promise<Reply>) => void): ServerResponse {
  let status = 0;
  let headers: readonly string[] = [];
  const response: unknown = {
    on: () => response,
    writeHead: (code: number, flat: readonly string[]) => {
      status = code;
      headers = flat;
      return response;
    },
    end: (bytes: Uint8Array) => {
      onEnd(receive(status, headers, bytes));
    },
  };
  return response as ServerResponse; // the reference calls nothing else of it
}

function receive(status: number, headers: readonly string[], sent: Uint8Array): Reply | Promise<Reply> {
  const answer = new Answer(Infinity);
  answer.begin(status, headers);
  // HTTP has no place for the body of a 204: node:http does not write it.
  if (status !== 204) answer.add(Buffer.from(sent));
  return finishReply(answer, 0, { bytesUp: 0 });
}
