import type { Exchange, Probe, Profile } from '../core/model/index.ts';
import { createSemaphore } from './semaphore.ts';

/** In production, sends writes one after the other, and none after the first one that was accepted. */
export interface WriteGate {
  /** Waits for the write before; gives the reason where a probe may not be sent. Whoever entered must leave. */
  readonly enter: (probe: Probe) => Promise<string | undefined>;
  readonly leave: (probe: Probe, caseId: string, exchange: Exchange | undefined) => void;
  /** Why no probe of a method is sent, if none is. */
  readonly refusal: (method: string) => string | undefined;
}

/** Returns the gate of a run that has written nothing; elsewhere than in production it is always open. */
export function createWriteGate({ environment }: Pick<Profile, 'environment'>): WriteGate {
  if (environment !== 'production') return OPEN;
  const turn = createSemaphore(1);
  let accepted: string | undefined;
  const refusal = (method: string): string | undefined => (isWrite({ method }) ? accepted : undefined);
  const enter = async (probe: Probe): Promise<string | undefined> => {
    if (isWrite(probe)) await turn.take();
    return refusal(probe.method);
  };
  const leave: WriteGate['leave'] = (probe, caseId, exchange) => {
    if (!isWrite(probe)) return;
    const status = exchange?.reply.response?.status ?? 0;
    if (status >= 200 && status < 300) {
      accepted ??= `a write of ${caseId} was accepted (${status}), and in production no other is sent after it`;
    }
    turn.give();
  };
  return { enter, leave, refusal };
}

const OPEN: WriteGate = {
  enter: () => Promise.resolve(undefined),
  leave: () => undefined,
  refusal: () => undefined,
};

function isWrite({ method }: Pick<Probe, 'method'>): boolean {
  return method !== 'GET';
}
