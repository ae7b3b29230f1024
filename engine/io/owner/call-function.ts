import type { Json, Profile } from '../../core/model/index.ts';

/** Calls the owner's function; rejects where it throws or takes longer than a request may. */
export async function callFunction(
  call: () => Promise<Json> | Json,
  { limits }: Profile,
  signal: AbortSignal,
): Promise<Json> {
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the function gave nothing within ${limits.timeoutMs} ms`));
    }, limits.timeoutMs);
    timer.unref();
    signal.addEventListener('abort', () => {
      reject(new Error('the run was interrupted'));
    });
  });
  const value: unknown = await Promise.race([call(), late]);
  return (value ?? null) as Json; // what the owner's function gives is checked by name where it is used
}
