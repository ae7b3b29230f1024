import type { Json, Profile } from '../../core/model/index.ts';
import { onAbort } from '../../core/signal/index.ts';

/** Calls the owner's function; rejects where it throws or takes longer than a request may. */
export async function callFunction(
  call: () => Promise<Json> | Json,
  { limits }: Profile,
  signal: AbortSignal,
): Promise<Json> {
  const ended = new AbortController();
  try {
    const value: unknown = await Promise.race([
      Promise.resolve().then(call),
      late(limits.timeoutMs, signal, ended.signal),
    ]);
    return (value ?? null) as Json; // what the owner's function gives is checked by name where it is used
  } finally {
    ended.abort();
  }
}

function late(timeoutMs: number, signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the function gave nothing within ${timeoutMs} ms`));
    }, timeoutMs);
    const leave = onAbort(signal, () => {
      reject(new Error('the run was interrupted'));
    });
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      leave();
    });
  });
}
