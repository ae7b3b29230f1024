import type { ClientRequest } from 'node:http';
import type { Failure } from '../../core/model/index.ts';
import type { Answer } from './answer.ts';
import { makeFailure } from './failure.ts';

/** What an arriving answer brings about. */
export interface Reaction {
  readonly stopWriting: () => void;
  /** The exchange is over. */
  readonly settle: (failure?: Failure) => void;
  readonly fail: (error: unknown) => void;
}

/** 1xx answers after which a target is held not to speak HTTP. */
export const informationalLimit = 100;

/** Gathers the answer to a request of node:http. */
export function receiveAnswer(sending: ClientRequest, answer: Answer, reaction: Reaction): void {
  let informational = 0;
  let trouble: Error | undefined;
  sending.on('information', () => {
    if (++informational > informationalLimit) reaction.settle(makeFailure('malformed', 'no end of 1xx answers'));
  });
  sending.on('upgrade', () => {
    reaction.settle(makeFailure('malformed', '101 without being asked'));
  });
  sending.on('response', (response) => {
    reaction.stopWriting();
    answer.begin(response.statusCode ?? 0, response.rawHeaders);
    response.on('data', (chunk: Buffer) => {
      if (!answer.add(chunk)) reaction.settle(makeFailure('overlong', `more than ${answer.maxBytes} bytes`));
    });
    response.on('end', () => {
      reaction.settle();
    });
    response.on('error', (error) => {
      reaction.fail(trouble ?? error);
    });
  });
  sending.on('error', (error) => {
    trouble = error;
    // Once the head is there the response tells: a reset may follow an answer that is whole.
    if (!answer.hasHead) reaction.fail(error);
  });
}
