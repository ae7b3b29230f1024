import type { Exchange } from '../engine/core/model/index.ts';
import { createRunProperty } from '../engine/fuzz/index.ts';
import { realClock } from '../engine/io/clock.ts';
import { createOwner } from '../engine/io/owner/index.ts';
import { runPlan, type RunOptions } from '../engine/run/index.ts';
import { openSender } from '../engine/session/open-sender.ts';
import { generators } from '../generators/index.ts';
import type { OpenRun } from './open-run.ts';

/** Runs a plan once and returns every exchange of it; a run sends the same each time. */
export async function hearExchanges(run: OpenRun): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const sender = openSender(run.profile, '0', 'bench');
  const send: RunOptions['send'] = async (probe, how) => {
    const reply = await sender.send(probe, how);
    exchanges.push({ role: 'probe', probe, reply });
    return reply;
  };
  await runPlan(run.plan, runOptions(run, send));
  await sender.close();
  return exchanges;
}

/** The options of a run that sends in a way of its own and records nothing. */
export function runOptions({ contract, profile, selection }: OpenRun, send: RunOptions['send']): RunOptions {
  const { seed } = selection;
  const { mediaAllow } = contract;
  const { signal } = new AbortController();
  return {
    contract,
    profile,
    seed,
    tag: 'assay-bench',
    send,
    clock: realClock,
    owner: createOwner(profile, () => []),
    signal,
    bail: false,
    observation: { uploadBytes: 0, framing: false, html: false },
    runProperty: createRunProperty({ contract, generators, mediaAllow, seed, shrinkRequests: 0 }),
    record: (entry) => entry,
  };
}
