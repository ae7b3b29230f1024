import type { Entry, Exchange, Finding, JudgedAnswer, Profile } from '../core/model/index.ts';
import { firmestFinding, recordExchange } from '../core/report/index.ts';

/** Collects what answers outside of probes departed in: those of arrangements, and those met by accident. */
export interface Incidents {
  readonly note: (name: string, exchange: Exchange, findings: readonly Finding[]) => void;
  /** One entry for each name that any finding was noted under. */
  readonly entries: () => readonly Entry[];
}

/** Returns a collection without incidents; `onNew` is told of each one as often as something new is noted of it. */
export function createIncidents(profile: Profile, onNew: (incident: Entry) => void = () => undefined): Incidents {
  const noted = new Map<string, Map<string, { readonly finding: Finding; readonly exchange: Exchange }>>();
  const note: Incidents['note'] = (name, exchange, findings) => {
    const own = noted.get(name) ?? new Map<string, { readonly finding: Finding; readonly exchange: Exchange }>();
    const before = own.size;
    for (const found of findings) {
      const finding = { of: answerOf(exchange), ...found };
      const kind = `${finding.of.operation} ${finding.clause} ${finding.check} ${finding.at}`;
      if (!own.has(kind)) own.set(kind, { finding, exchange });
    }
    if (own.size === before) return;
    noted.set(name, own);
    onNew(makeEntry(name, [...own.values()], profile));
  };
  const entries = (): readonly Entry[] => [...noted].map(([name, own]) => makeEntry(name, [...own.values()], profile));
  return { note, entries };
}

function makeEntry(
  name: string,
  noted: readonly { readonly finding: Finding; readonly exchange: Exchange }[],
  profile: Profile,
): Entry {
  const findings = noted.map(({ finding }) => finding);
  const exchanges = [...new Set(noted.map(({ exchange }) => exchange))];
  const firmest = firmestFinding(findings);
  return {
    case: name,
    clause: firmest?.clause ?? '',
    operation: firmest?.of?.operation ?? '',
    title: `the answers of ${name} keep what holds for every answer`,
    outcome: OUTCOMES[firmest?.level ?? 'advised'],
    effect: 'reads',
    statuses: [],
    findings,
    exchanges: exchanges.map((exchange) => recordExchange(exchange, profile)),
  };
}

const OUTCOMES = { required: 'fail', advised: 'warn', proposed: 'proposed' } as const;

function answerOf({ probe, reply }: Exchange): JudgedAnswer {
  return { operation: probe.operation, status: reply.response?.status ?? 0 };
}
