import { recordExchange } from '../engine/core/report/index.ts';
import { listKeySecrets, type Entry, type Exchange } from '../engine/core/model/index.ts';
import { redactEntry } from '../engine/io/redact/index.ts';
import { createJudge } from '../engine/core/judge/index.ts';
import { hearExchanges } from './hear-exchanges.ts';
import { secondsOf, type Figure } from './measure.ts';
import { openRun, type OpenRun } from './open-run.ts';
import { serve } from './serve.ts';

/** Exchanges per second that are judged and recorded in memory, together and each step alone. */
export async function measureJudging(isLong: boolean): Promise<readonly Figure[]> {
  const served = await serve();
  const run = await openRun(served.baseUrl, 50);
  const exchanges = await hearExchanges(run);
  served.process.kill();
  const times = isLong ? 20 : 5;
  const entries = exchanges.map((exchange) => toEntry(exchange, run));
  const judge = judgeWith(run);
  const steps: Readonly<Record<string, (exchange: Exchange, at: number) => unknown>> = {
    'judge, record, redact and write as JSON': (exchange) => {
      judge(exchange);
      return redactEntry(toEntry(exchange, run), run.redactor).json;
    },
    judge,
    record: (exchange) => toEntry(exchange, run),
    redact: (_, at) => redactEntry(entries[at] ?? entryOf([]), run.redactor),
    'write as JSON': (_, at) => JSON.stringify(entries[at]),
  };
  const figures: Figure[] = [];
  for (const [what, step] of Object.entries(steps)) {
    exchanges.forEach(step);
    const seconds = await secondsOf(() => {
      for (let time = 0; time < times; time += 1) exchanges.forEach(step);
    });
    figures.push({ what, value: (times * exchanges.length) / seconds, unit: 'exchanges a second' });
  }
  return figures;
}

function judgeWith({ contract, profile }: OpenRun): (exchange: Exchange) => unknown {
  const judge = createJudge(contract);
  const keys = listKeySecrets(profile.keys);
  return ({ probe, reply: { response } }) => {
    const operation = contract.operations.find(({ id }) => id === probe.operation);
    if (operation === undefined || response === undefined) return [];
    return judge({ operation, probe, response, keys, hidden: [] });
  };
}

function toEntry(exchange: Exchange, { profile }: OpenRun): Entry {
  return entryOf([recordExchange(exchange, profile)]);
}

function entryOf(exchanges: Entry['exchanges']): Entry {
  const names = {
    case: 'a-clause/a-case',
    clause: 'a-clause',
    operation: 'getAsset',
    title: 'a title of a usual length',
  };
  return { ...names, outcome: 'pass', effect: 'reads', statuses: [404], received: 404, findings: [], exchanges };
}
