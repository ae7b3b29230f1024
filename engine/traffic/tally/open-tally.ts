import { keyHeaderOf, type Contract, type RecordedExchange, type TrafficExchange } from '../../core/model/index.ts';
import { isNamed } from '../is-named.ts';
import type { Judged, JudgedExchange, JudgedSituation } from '../judge/judged.ts';
import { createCounts } from './counts.ts';
import { createEnvelopeCounts } from './envelope-counts.ts';
import type { Tallied } from './gathered.ts';
import { addFindings, createNotes, type Notes } from './notes.ts';
import { createNotedFaults } from './own-faults.ts';
import { createOrigins } from './origins.ts';
import { createReasons } from './reasons.ts';

/** Counts judged exchanges, and keeps of them what a report shows. */
export interface Tally {
  readonly take: (exchange: TrafficExchange, judged: JudgedExchange) => void;
  readonly gather: () => Tallied;
}

/** Opens a tally. */
export function openTally(
  contract: Contract,
  record: (exchange: TrafficExchange, operation: string) => RecordedExchange,
): Tally {
  const header = keyHeaderOf(contract).toLowerCase();
  const exchanges = { read: 0, judged: 0, partly: 0, notJudgeable: 0, elsewhere: 0 };
  const reasons = createReasons();
  const origins = createOrigins();
  const counts = createCounts();
  const envelopes = createEnvelopeCounts(contract);
  const cells = new Map<string, Notes & { readonly status: number }>();
  const situations = new Map<string, Notes & { readonly clause: string }>();
  // What rests on the headers that a request lacks, until it is known whether they were taken out.
  const provisional = new Map<string, Notes & { readonly clause: string }>();
  const ownFaults = createNotedFaults();
  let hasKey = false;

  const takeJudged = (exchange: TrafficExchange, judged: Judged): void => {
    const { operation, status, findings, recorded } = judged;
    const isWhole = recorded.body && recorded.headers;
    exchanges[isWhole ? 'judged' : 'partly'] += 1;
    counts.judge(exchange, judged);
    const ofSituations = new Set(judged.situations.map(({ clause }) => clause));
    const own = findings.filter(({ clause }) => !ofSituations.has(clause));
    const name = `${operation.id} ${status}`;
    const cell = cells.get(name) ?? { ...createNotes(`traffic/${operation.id}/${status}`, operation.id), status };
    cells.set(name, cell);
    const show = (): RecordedExchange => record(exchange, operation.id);
    cell.met += 1;
    if (isWhole) cell.judged += 1;
    if (isWhole && cell.shown.length === 0) cell.shown.push(show());
    addFindings(cell, own, show);
    if (judged.ownFaults !== undefined) ownFaults.add(judged, exchange.at, show);
    if (recorded.body) envelopes.count(judged, cell.id);
    judged.gaps.forEach((gap) => {
      cell.open.add(gap, exchange.at);
      reasons.add(gap, exchange.at);
    });
    for (const situation of judged.situations) takeSituation(exchange, judged, situation, show);
  };

  const takeSituation = (
    exchange: TrafficExchange,
    { operation: { id }, status, findings }: Judged,
    { clause, what, outcome, reason, provisional: doubted, constraint }: JudgedSituation,
    show: () => RecordedExchange,
  ): void => {
    const all = doubted === undefined ? situations : provisional;
    const name = `${clause} ${id}`;
    const notes = all.get(name) ?? { ...createNotes(`traffic/${clause}/${id}`, id), clause };
    all.set(name, notes);
    notes.met += 1;
    notes.statuses.add(status);
    if (constraint !== undefined) notes.constraints.add(constraint);
    if (outcome === 'open') {
      const why = `${what}: ${reason ?? 'it cannot be told'}`;
      notes.open.add(why, exchange.at);
      reasons.add(reason ?? why, exchange.at);
      return;
    }
    notes.judged += 1;
    if (notes.shown.length === 0) notes.shown.push(show());
    addFindings(notes, doubted ?? findings.filter((finding) => finding.clause === clause), show);
  };

  return {
    take: (exchange, judged) => {
      exchanges.read += 1;
      origins.add(judged.origin, judged.kind !== 'elsewhere');
      if (judged.kind === 'elsewhere') {
        exchanges.elsewhere += 1;
        return;
      }
      counts.meet(exchange);
      hasKey ||= exchange.request.headers.some((field) => isNamed(field, header));
      if (judged.kind === 'judged') {
        takeJudged(exchange, judged);
        return;
      }
      exchanges.notJudgeable += 1;
      reasons.add(judged.reason, exchange.at);
    },
    gather: () => ({
      exchanges: { ...exchanges },
      notJudgeable: reasons.list(),
      origins: origins.list(),
      counted: counts.list(),
      envelopes: envelopes.list(),
      cells: [...cells.values()],
      situations: settle(situations, provisional, hasKey ? undefined : keyHeaderOf(contract)),
      ownFaults: ownFaults.list(),
      ...counts.span(),
    }),
  };
}

type OfClause = Notes & { readonly clause: string };

function settle(
  sure: ReadonlyMap<string, OfClause>,
  provisional: ReadonlyMap<string, OfClause>,
  missing: string | undefined,
): readonly OfClause[] {
  const names = new Set([...sure.keys(), ...provisional.keys()]);
  return [...names].flatMap((name): readonly OfClause[] => {
    const [own, doubted] = [sure.get(name), provisional.get(name)];
    if (doubted === undefined) return own === undefined ? [] : [own];
    return [unite(own, missing === undefined ? doubted : withdraw(doubted, missing))];
  });
}

// A recording in which no request has a key is one of which it was taken out.
function withdraw(doubted: OfClause, header: string): OfClause {
  const open = createReasons();
  const [shown] = doubted.shown;
  open.add(`no request of the traffic has ${header}, so that it may have been taken out`, shown?.started ?? '');
  return {
    ...createNotes(doubted.id, doubted.operation),
    clause: doubted.clause,
    met: doubted.met,
    statuses: doubted.statuses,
    open,
  };
}

function unite(one: OfClause | undefined, other: OfClause): OfClause {
  if (one === undefined) return other;
  const open = createReasons();
  [...one.open.list(), ...other.open.list()].forEach(({ reason, first }) => {
    open.add(reason, first);
  });
  return {
    ...one,
    met: one.met + other.met,
    judged: one.judged + other.judged,
    departed: one.departed + other.departed,
    findings: new Map([...one.findings, ...other.findings]),
    shown: [...other.shown, ...one.shown],
    open,
    statuses: new Set([...one.statuses, ...other.statuses]),
  };
}
