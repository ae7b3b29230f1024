import type { Counted, EnvelopeRow, Secret, TrafficSummary } from '../../core/model/index.ts';
import type { AskedOfClients, KeysAway, TrafficClient } from '../clients/index.ts';
import type { NotedFault } from './own-faults.ts';
import type { Notes } from './notes.ts';

/** What was gathered of traffic, for its report. */
export interface Gathered extends Tallied {
  readonly asked: AskedOfClients;
  readonly clients: readonly TrafficClient[];
  readonly keysAway: readonly KeysAway[];
  /** What gives access, to be taken out of everything that is told. */
  readonly secrets: readonly Secret[];
  /** There were more secrets than can be kept, so that no body may be shown. */
  readonly hidesBodies: boolean;
}

/** What was counted of the exchanges one by one. */
export interface Tallied {
  readonly exchanges: TrafficSummary['exchanges'];
  readonly notJudgeable: TrafficSummary['notJudgeable'];
  readonly origins: TrafficSummary['origins'];
  readonly counted: Counted;
  readonly envelopes: readonly EnvelopeRow[];
  /** By operation and status. */
  readonly cells: readonly (Notes & { readonly status: number })[];
  /** By clause and operation. */
  readonly situations: readonly (Notes & { readonly clause: string })[];
  /** Own checks that could not be asked. */
  readonly ownFaults: readonly NotedFault[];
  /** Milliseconds since the epoch. */
  readonly firstMs?: number;
  readonly lastMs?: number;
}
