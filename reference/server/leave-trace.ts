import { readBytes } from './body/read-bytes.ts';
import type { Call } from './call.ts';
import { callerOf } from './keys.ts';

/** Lets a refused write leave the trace it must not leave, for mutants. */
export async function leaveTrace(call: Call): Promise<void> {
  if (call.operation.trace === undefined) return;
  if (call.caller.key === undefined) call.caller = callerOf('sandbox', call.settings.liveData);
  if (call.body === undefined && !call.incoming.readableEnded) {
    const bytes = await readBytes(call.incoming, 1_000_000);
    call.body = parse(bytes?.toString() ?? '');
  }
  call.operation.trace(call);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
