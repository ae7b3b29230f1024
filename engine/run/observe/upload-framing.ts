import type { Framing, Json, Observation } from '../../core/model/index.ts';
import type { Tools } from '../tools.ts';
import { answerTo, uploadOf } from './upload.ts';

/**
 * Sends a file over the limit in chunks, with its length alone, and with the wish for a 100, and tells the answers;
 * undefined where nothing large may be sent. A front end may refuse each of them in its own way, so nothing is asserted.
 */
export async function observeUploadFraming(tools: Tools): Promise<Observation | undefined> {
  const operation = uploadOf(tools);
  if (operation === undefined) return undefined;
  const seen: Record<string, Json> = {};
  for (const framing of FRAMINGS) {
    const patience = new AbortController();
    const over = new AbortController();
    // A target may rightly wait for the rest of what was declared for as long as it likes.
    void tools.clock.sleep(PATIENCE_MS, over.signal).then(() => {
      patience.abort();
    });
    const signal = AbortSignal.any([tools.signal, patience.signal]);
    const { status, bytesUp } = await answerTo(tools, operation, { bytes: OVER_THE_LIMIT, framing }, signal);
    over.abort();
    seen[framing] = { answer: status ?? 'none', bodyBytesSent: bytesUp };
  }
  return { what: 'upload framing', seen };
}

const FRAMINGS: readonly Framing[] = ['chunked', 'declared-only', 'expect-continue'];
const OVER_THE_LIMIT = 10_485_761;
const PATIENCE_MS = 5000;
