import { randomBytes } from 'node:crypto';
import type { Contract, Demands, Report } from '../../core/model/index.ts';
import { createRedactor, redactEntry, type Redactor } from '../../io/redact/index.ts';
import { makeTrafficReport, type Gathered, type TrafficFacts } from '../../traffic/index.ts';
import { readVersion } from '../version.ts';

/** A report of traffic, and the redactor that knows what must not stand in any file of it. */
export interface FinishedTraffic {
  readonly report: Report;
  readonly redactor: Redactor;
}

/** Makes the report of what was gathered, without the secrets that the traffic showed. */
export function finishTraffic(
  contract: Contract,
  gathered: Gathered,
  facts: Omit<TrafficFacts, 'run' | 'version' | 'now'>,
  demands: Demands,
): FinishedTraffic {
  const redactor = createRedactor(gathered.secrets);
  const own = { run: randomBytes(4).toString('hex'), version: readVersion(), now: new Date().toISOString() };
  const report = makeTrafficReport(contract, gathered, { ...own, ...facts }, demands);
  const entries = report.entries.map((entry) => redactEntry(entry, redactor).entry);
  return { report: redactor.redact({ ...report, entries }), redactor };
}
