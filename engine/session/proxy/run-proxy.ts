import type { Contract, Demands, PassedExchange, Profile } from '../../core/model/index.ts';
import { openProxy } from '../../io/proxy/open-proxy.ts';
import { openTraffic, type StreamOptions } from '../../traffic/index.ts';
import { finishTraffic, type FinishedTraffic } from '../traffic/finish-traffic.ts';
import type { Fault } from './parse-fault.ts';
import { openRecording } from './open-recording.ts';
import { playFaults } from './play-faults.ts';
import { toTraffic } from './to-traffic.ts';

/** How many exchanges went by, and what came of them. */
export interface ProxyCounts {
  readonly passed: number;
  readonly judged: number;
  readonly departed: number;
  readonly faults: number;
  /** Those that found no target, or whose answer broke off. */
  readonly broken: number;
}

/** What a proxy is run with. */
export interface RunProxyOptions extends StreamOptions {
  readonly contract: Contract;
  readonly target: URL;
  readonly tls: Profile['tls'];
  readonly port?: number;
  readonly faults: readonly Fault[];
  /** The HAR that is written. */
  readonly record?: string;
  readonly demands: Demands;
  /** Ends it; what went by is judged. */
  readonly signal: AbortSignal;
  readonly onListen: (origin: string) => void;
  readonly onProgress?: (counts: ProxyCounts) => void;
  /** Told of the first of each kind of trouble with the target. */
  readonly onTrouble?: (trouble: string) => void;
}

/** Passes exchanges on until the signal ends it, and judges them as they go by, off the way of their bytes. */
export async function runProxy(options: RunProxyOptions): Promise<FinishedTraffic> {
  const { contract, target, tls, port, faults, record, demands, signal, onListen, onProgress, onTrouble, ...stream } =
    options;
  const origin = target.origin + target.pathname.replace(/\/+$/, '');
  const traffic = openTraffic(contract, { ...stream, baseUrls: [origin] });
  const recording = record === undefined ? undefined : await openRecording(record, contract);
  const counts = { passed: 0, judged: 0, departed: 0, faults: 0, broken: 0 };
  const troubles = new Set<string>();
  const waiting: { readonly passed: PassedExchange; readonly number: number }[] = [];
  let judging: Promise<void> | undefined;

  const judge = async (passed: PassedExchange, number: number): Promise<void> => {
    const exchange = await toTraffic(passed, origin, number);
    const judged = traffic.take(exchange);
    if (judged.kind === 'judged') {
      counts.judged += 1;
      if (judged.findings.length > 0) counts.departed += 1;
    }
    await recording?.take(exchange, judged.kind === 'judged' ? judged.operation.id : undefined);
  };

  // A few at a time, between which what comes in is passed on.
  const judgeWaiting = async (): Promise<void> => {
    while (waiting.length > 0) {
      await new Promise(setImmediate);
      for (const { passed, number } of waiting.splice(0, AT_ONCE)) await judge(passed, number);
      onProgress?.(counts);
    }
    judging = undefined;
  };

  const onExchange = (passed: PassedExchange): void => {
    counts.passed += 1;
    if (passed.isFault) counts.faults += 1;
    else if (passed.broken !== undefined) {
      counts.broken += 1;
      if (!troubles.has(passed.broken)) onTrouble?.(passed.broken);
      troubles.add(passed.broken);
    }
    // Where judging falls behind, bodies would fill the memory.
    const own = waiting.length >= MOST_WAITING ? withoutBodies(passed) : passed;
    waiting.push({ passed: own, number: counts.passed });
    judging ??= judgeWaiting();
  };

  try {
    const proxy = await openProxy({
      target,
      tls,
      ...(port === undefined ? {} : { port }),
      mostBytes: MOST_BODY_BYTES,
      fault: playFaults(contract, faults, origin),
      onExchange,
    });
    onListen(proxy.origin);
    await untilAborted(signal);
    await proxy.close(GRACE_MS);
    await judging;
    const finished = finishTraffic(contract, traffic.gather(), { sources: [`a proxy to ${origin}`] }, demands);
    await recording?.write(finished.redactor);
    return finished;
  } finally {
    await recording?.discard();
  }
}

const MOST_BODY_BYTES = 1024 * 1024;
const MOST_WAITING = 2000;
const AT_ONCE = 8;
const GRACE_MS = 3000;

function withoutBodies(passed: PassedExchange): PassedExchange {
  const { request, response } = passed;
  const none = new Uint8Array();
  return {
    ...passed,
    request: { ...request, body: { ...request.body, bytes: none } },
    ...(response === undefined ? {} : { response: { ...response, body: { ...response.body, bytes: none } } }),
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener('abort', () => {
        resolve();
      });
  });
}
