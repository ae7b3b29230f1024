import type { OwnFault } from '../../core/own/index.ts';
import type { Entry, Exchange, Profile } from '../../core/model/index.ts';
import { recordExchange } from '../../core/report/index.ts';

/** Collects what is wrong with own checks themselves: an error of each, never a departure of the target. */
export interface OwnFaults {
  readonly note: (fault: OwnFault, exchange: Exchange) => void;
  /** One entry for each check that could not be asked. */
  readonly entries: () => readonly Entry[];
}

/** Returns a collection without faults; `onNew` is told of the first of each check. */
export function createOwnFaults(profile: Profile, onNew: (entry: Entry) => void = () => undefined): OwnFaults {
  const first = new Map<string, Entry>();
  const times = new Map<string, number>();
  return {
    note: (fault, exchange) => {
      const before = times.get(fault.clause) ?? 0;
      times.set(fault.clause, before + 1);
      if (before > 0) return;
      const entry = makeEntry(fault, exchange, profile);
      first.set(fault.clause, entry);
      onNew(entry);
    },
    entries: () => [...first.values()].map((entry) => withTimes(entry, times.get(entry.clause) ?? 1)),
  };
}

function makeEntry({ clause, reason }: OwnFault, exchange: Exchange, profile: Profile): Entry {
  const { probe, caseId, reply } = exchange;
  const where = `${probe.operation} answered ${reply.response?.status ?? 0}${caseId === undefined ? '' : `, ${caseId}`}`;
  return {
    case: `own-check/${clause}`,
    clause,
    operation: probe.operation,
    title: `the check ${clause} can be asked`,
    outcome: 'error',
    reason: `the check ${clause} ${reason} (${where})`,
    effect: 'reads',
    statuses: [],
    findings: [],
    exchanges: [recordExchange(exchange, profile)],
  };
}

function withTimes(entry: Entry, times: number): Entry {
  return times === 1 ? entry : { ...entry, reason: `${entry.reason ?? ''}, ${times} times in all` };
}
