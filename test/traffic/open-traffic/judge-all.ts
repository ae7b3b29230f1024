import type { Report } from '../../../engine/core/model/index.ts';
import { finishTraffic } from '../../../engine/session/traffic/finish-traffic.ts';
import { openTraffic, type StreamOptions } from '../../../engine/traffic/index.ts';
import { contract, exchange, type Noted } from '../exchanges.ts';

/** Judges exchanges as one stream. */
export function judgeAll(all: readonly Noted[], options: StreamOptions = {}): Report {
  const traffic = openTraffic(contract, options);
  all.map(exchange).forEach(traffic.take);
  return finishTraffic(contract, traffic.gather(), { sources: ['a test'] }, { failOn: [] }).report;
}

/** The entries that are no plain pass, with what they found. */
export function tell({ entries }: Report): readonly string[] {
  return entries
    .filter(({ outcome }) => outcome !== 'pass')
    .map(
      ({ clause, outcome, findings }) => `${outcome} ${clause}: ${findings.map(({ received }) => received).join(', ')}`,
    );
}
