import type { Coding, Reply } from '../../core/model/index.ts';
import type { Answer } from './answer.ts';
import { decodeBody } from './decode-body.ts';
import { makeFailure } from './failure.ts';

/** Returns the reply that an answer makes, with its content codings undone; at once where it has none. */
export function finishReply(answer: Answer, ms: number, rest: Omit<Reply, 'response'>): Reply | Promise<Reply> {
  if (answer.isCoded) return finishCoded(answer, ms, rest);
  const response = answer.finish(ms, rest.failure === undefined);
  return response === undefined ? rest : { response, ...rest };
}

async function finishCoded(answer: Answer, ms: number, rest: Omit<Reply, 'response'>): Promise<Reply> {
  const isWhole = rest.failure === undefined;
  const { codings, maxBytes } = answer;
  const bytes = answer.take(isWhole);
  const decoded = await decodeBody(bytes, codings, maxBytes);
  const isUnlike = isWhole && decoded.isFalse === true;
  const coding: Coding = {
    name: codings.join(', '),
    ...(isUnlike ? { isFalse: true } : {}),
    ...(decoded.isUnread === true ? { isUnread: true } : {}),
  };
  // What is no coding at all is shown as it came.
  const shown = isUnlike ? bytes : decoded.bytes;
  const response = answer.present(shown, ms, isWhole && decoded.isCut !== true);
  const reply = response === undefined ? rest : { ...rest, response: { ...response, coding } };
  if (decoded.isCut !== true || !isWhole) return reply;
  return { ...reply, failure: makeFailure('overlong', `more than ${maxBytes} bytes once decoded`) };
}
