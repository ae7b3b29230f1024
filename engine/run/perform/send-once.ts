import type { Exchange, Probe, Reply } from '../../core/model/index.ts';
import type { Pass } from '../lanes.ts';
import type { Performed, PerformOptions, PerformTools } from './perform-tools.ts';

/** What came of sending a probe once; who sent it must leave the lane. */
export interface SentOnce {
  readonly performed: Performed;
  readonly pass: Pass;
}

/** Sends a probe when its lane, a connection and the budget allow it. */
export async function sendOnce(
  tools: PerformTools,
  probe: Probe,
  options: PerformOptions,
  lane: string,
  timesLimited: number,
): Promise<SentOnce> {
  const { lanes, connections } = tools;
  const { signal, isUrgent = false } = options;
  for (;;) {
    const pass = isUrgent ? AT_ONCE : await lanes.enter(lane, signal, timesLimited);
    await connections.take();
    try {
      if (!pass.isStale() || signal.aborted) return { performed: await spend(tools, probe, options), pass };
    } finally {
      connections.give();
    }
    pass.leave(undefined);
  }
}

const AT_ONCE: Pass = { isStale: () => false, leave: () => undefined };

async function spend(tools: PerformTools, probe: Probe, options: PerformOptions): Promise<Performed> {
  // What the run made is deleted even when nothing else may be sent.
  if (options.role === 'cleanup') return sendNow(tools, probe, options);
  const { writeGate, ceilings, budget } = tools;
  const refused = await writeGate.enter(probe);
  let exchange: Exchange | undefined;
  try {
    const { signal, isUrgent = false } = options;
    const stopped = refused ?? ceilings.take(probe) ?? (await budget.take(signal, isUrgent));
    if (stopped !== undefined) return { stopped };
    const performed = await sendNow(tools, probe, options);
    exchange = performed.exchange;
    if (exchange !== undefined) ceilings.note(exchange);
    return performed;
  } finally {
    writeGate.leave(probe, options.caseId, exchange);
  }
}

async function sendNow(tools: PerformTools, probe: Probe, options: PerformOptions): Promise<Performed> {
  const { role, signal } = options;
  if (signal.aborted) return { stopped: 'the run was interrupted' };
  const startedMs = tools.clock.now();
  return { exchange: { role, probe, startedMs, reply: await sendOverGoodConnection(tools, probe, options) } };
}

// A server may close an idle connection just as it is used again; that says nothing about its answers.
async function sendOverGoodConnection(
  { send, tally }: PerformTools,
  probe: Probe,
  { caseId, signal, newConnection = false }: PerformOptions,
): Promise<Reply> {
  const reply = await send(probe, { caseId, signal, ...(newConnection ? { newConnection } : {}) });
  tally.countReply(reply);
  if (reply.onReusedConnection !== true || signal.aborted) return reply;
  const again = await send(probe, { caseId, signal, newConnection: true });
  tally.countReply(again);
  return again;
}
