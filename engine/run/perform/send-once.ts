import { isWrite, type Exchange, type Probe, type SendOptions } from '../../core/model/index.ts';
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
  const { writeGate, ceilings, budget, clock } = tools;
  const refused = await writeGate.enter(probe);
  let exchange: Exchange | undefined;
  try {
    const stopped = refused ?? ceilings.take(probe) ?? budget.take();
    if (stopped !== undefined) return { stopped };
    const delayMs = options.isUrgent === true ? 0 : budget.turnMs();
    if (delayMs > 0) await clock.sleep(delayMs, options.signal);
    const performed = await sendNow(tools, probe, options);
    exchange = performed.exchange;
    if (exchange !== undefined) ceilings.note(exchange);
    return performed;
  } finally {
    writeGate.leave(probe, options.caseId, exchange);
  }
}

async function sendNow(
  { send, tally, clock, watch }: PerformTools,
  probe: Probe,
  { role, caseId, signal, asked, newConnection = false }: PerformOptions,
): Promise<Performed> {
  const away = await watch.ready();
  if (away !== undefined) return { stopped: away };
  const isInterrupted = (): boolean => signal.aborted;
  if (isInterrupted()) return { stopped: 'the run was interrupted' };
  const startedMs = clock.now();
  const howOn = (isNew: boolean): SendOptions => ({
    caseId,
    signal,
    asks401: asked.includes(401),
    newConnection: isNew,
  });
  let reply = await watch.note(send(probe, howOn(newConnection)));
  tally.countReply(reply);
  // A server may close an idle connection just as it is used again; that says nothing about its answers.
  const lost = reply.onReusedConnection === true && isRepeatable(probe, role) && !isInterrupted() ? reply : undefined;
  if (lost !== undefined) {
    reply = await watch.note(send(probe, howOn(true)));
    tally.countReply(reply);
  }
  // What was refused for an old key was not done, a write neither.
  if (reply.refused !== undefined) tally.countReply(reply.refused);
  const gone = watch.gone();
  if (gone !== undefined && reply.failure !== undefined) return { stopped: gone };
  const earlier = reply.refused ?? lost;
  const before = earlier === undefined ? {} : { before: { role, probe, startedMs, reply: earlier } };
  return { exchange: { role, probe, startedMs, reply, caseId, ...before } };
}

// RFC 9110, section 9.2.2: a write may have been done though its answer was lost, so that a second one is answered otherwise.
function isRepeatable({ method }: Probe, role: PerformOptions['role']): boolean {
  return !isWrite(method) || role === 'cleanup';
}
