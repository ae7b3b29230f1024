import type { Contract, Entry, Finding, Report, TrafficExchange } from '../core/model/index.ts';
import { createReference } from '../../reference/index.ts';
import { har } from '../../reporters/har/index.ts';
import { createRedactor, redactEntry } from '../io/redact/index.ts';
import { fromHarEntry, openTraffic } from '../traffic/index.ts';
import type { AnyMutant } from './all-mutants.ts';
import type { Bench } from './bench.ts';
import type { Meeting } from './meetings.ts';
import { pickOwnCases } from './own-cases.ts';

/** What a run found of a mutant, and what is found in the recording of that run. */
export interface TrafficRow {
  readonly mutant: string;
  readonly title: string;
  /** Clauses that need no probe: those of an envelope, or of every answer. */
  readonly run: readonly string[];
  readonly traffic: readonly string[];
  /** Clauses of situations that the recording shows as well. */
  readonly situations: readonly string[];
  /** What is found in the recording alone; where a run finds a status, another clause may speak of it. */
  readonly others: readonly string[];
}

/** Runs a mutant by the cases that find it, and judges the recording of that. */
export async function seeInTraffic(mutant: AnyMutant, bench: Bench, meetings: readonly Meeting[]): Promise<TrafficRow> {
  const { contract } = bench;
  const own = pickOwnCases(mutant, contract, bench.plan, meetings);
  const timed = await bench.judge(mutant.options(), own);
  const entries = timed.map(({ entry }) => entry);
  const found = entries.flatMap(({ findings }) => findings);
  const seen = findInTraffic(contract, entries);
  const needNoProbe = new Set(contract.clauses.flatMap(({ id, kind }) => (isOfAnswer(kind) ? [id] : [])));
  const run = clausesOf(found).filter((id) => needNoProbe.has(id));
  const all = clausesOf(seen);
  const hasStatus = found.some(({ check }) => STATUSES.includes(check));
  return {
    mutant: mutant.id,
    title: mutant.title,
    run: run.filter((id) => !needsFault(contract, id)),
    traffic: all.filter((id) => needNoProbe.has(id) && !needsFault(contract, id)),
    situations: all.filter((id) => !needNoProbe.has(id)),
    others: [
      ...new Set(
        seen
          .filter((finding) => !found.some((one) => isLike(one, finding)) && !(hasStatus && isOfStatus(finding)))
          .map(({ clause, check, at, level }) => `${clause}: ${check} at ${at} (${level})`),
      ),
    ],
  };
}

/** Returns everything that is found in the HAR of a run of these entries. */
export function findInTraffic(contract: Contract, entries: readonly Entry[]): readonly Finding[] {
  const traffic = openTraffic(contract);
  exchangesOf(toHar(entries)).forEach(traffic.take);
  const { cells, situations } = traffic.gather();
  return [...cells, ...situations].flatMap(({ findings }) => [...findings.values()]);
}

// As `--report har` writes it, where no key is left.
function toHar(entries: readonly Entry[]): string {
  const secrets = Object.entries(createReference().keys).map(([name, value]) => ({ name: `keys.${name}`, value }));
  const redactor = createRedactor(secrets);
  const recorded = entries.map((entry) => redactEntry(entry, redactor).entry);
  const report: Pick<Report, 'entries' | 'assay' | 'started'> = {
    entries: recorded,
    assay: { version: 'self-test' },
    started: new Date(0).toISOString(),
  };
  return [...har(report as Report)].join(''); // it reads no more of a report
}

function exchangesOf(text: string): readonly TrafficExchange[] {
  const { log } = JSON.parse(text) as { readonly log: { readonly entries: readonly unknown[] } }; // our own reporter wrote it
  return log.entries.flatMap((entry, index) => {
    const exchange = fromHarEntry(entry, `entry ${index + 1}`);
    return exchange === undefined ? [] : [{ ...exchange, isProbe: true }];
  });
}

function isOfAnswer(kind: string): boolean {
  return kind === 'envelope' || kind === 'always';
}

// Checks that speak of the status of an answer.
const STATUSES: readonly string[] = ['status', 'repetition', 'otherBuckets'];

// What was wrong with a request is known of a probe, and seldom seen in one.
function needsFault({ clauses }: Contract, id: string): boolean {
  return clauses.some((clause) => clause.id === id && clause.expect.mentions !== undefined);
}

function clausesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ clause }) => clause))].sort();
}

function isLike(one: Finding, other: Finding): boolean {
  return one.clause === other.clause;
}

// A status that is wrong is told of the case that asked for another, and of the operation that does not have it.
function isOfStatus({ check }: Finding): boolean {
  return check === 'status' || check === 'documentedStatus';
}
