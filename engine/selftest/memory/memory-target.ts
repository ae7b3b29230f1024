import type { RequestListener } from 'node:http';
import type { HeaderField, Json, JsonObject, ProbeBody, Reply, Send } from '../../core/model/index.ts';
import type { Owner, OwnerReply } from '../../run/index.ts';
import { makeRequest } from './memory-request.ts';
import { makeResponse } from './memory-response.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A target that is a function of this process: no socket, no wait. */
export interface MemoryTarget {
  readonly send: Send;
  readonly owner: Owner;
  /** How many probes were sent. */
  readonly sent: () => number;
}

/** Returns the target that a request listener is; each request takes a millisecond of the clock. */
export function createMemoryTarget(listener: RequestListener, clock: VirtualClock): MemoryTarget {
  let count = 0;
  const ask = (method: string, target: string, headers: readonly HeaderField[], body?: ProbeBody): Promise<Reply> =>
    clock.during(
      new Promise((resolve) => {
        const onReset = (): void => {
          resolve({ failure: { kind: 'reset', message: 'the connection was reset' }, bytesUp: 0 });
        };
        const response = makeResponse(resolve);
        clock.advance(1);
        listener(makeRequest({ method, target, headers, body, onReset }), response);
      }),
    );
  const send: Send = ({ method, target, headers, body }, { caseId }) => {
    count += 1;
    return ask(method, target, [['x-assay-case', caseId], ...headers], body);
  };
  const arrange = async (name: string): Promise<OwnerReply> => {
    const { response } = await ask('POST', `/__arrange/${name}`, []);
    if (response?.status !== 200) return { ok: false, reason: `it was answered ${response?.status ?? 'nothing'}` };
    const outputs: Json = JSON.parse(response.body) as Json; // parsed JSON is JSON
    return { ok: true, outputs: outputs as JsonObject }; // the reference answers with an object
  };
  return { send, owner: { bring: arrange, restore: () => arrange('restore') }, sent: () => count };
}
