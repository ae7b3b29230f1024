import type { TrafficSummary } from '../engine/core/model/index.ts';

/** A number of exchanges, and what became of them. */
export interface TrafficCount {
  readonly name: string;
  readonly count: number;
}

/** The exchanges of traffic by what became of them. */
export function trafficCounts({ exchanges }: TrafficSummary): readonly TrafficCount[] {
  return [
    { name: 'read', count: exchanges.read },
    { name: 'judged', count: exchanges.judged },
    { name: 'judged in part', count: exchanges.partly },
    { name: 'not judgeable', count: exchanges.notJudgeable },
    { name: 'with something else', count: exchanges.elsewhere },
  ];
}
