import type { Contract, Exchange, Probe, Profile, Role, Send } from '../../core/model/index.ts';
import type { Random } from '../../core/random/index.ts';
import type { Budget } from '../budget.ts';
import type { Ceilings } from '../ceilings.ts';
import type { Clock } from '../clock.ts';
import type { Lanes } from '../lanes.ts';
import type { Semaphore } from '../semaphore.ts';
import type { Tally } from '../tally.ts';
import type { Watch } from '../watch.ts';
import type { WriteGate } from '../write-gate.ts';

/** Why and how one probe is sent. */
export interface PerformOptions {
  readonly caseId: string;
  readonly role: Role;
  /** Statuses that are not met by accident: those that the case's clause asks for. */
  readonly asked: readonly number[];
  /** A 500 or 502 is sent again with backoff here; otherwise the caller does so. */
  readonly isSteady: boolean;
  readonly signal: AbortSignal;
  /** Use a connection made for this probe alone. */
  readonly newConnection?: boolean;
  /** One of several at once: it waits neither for its lane nor for the request rate, until it is limited. */
  readonly isUrgent?: boolean;
}

/** What came of a probe: an answer or a failure to judge, or the reason why it was given up. */
export interface Performed {
  readonly exchange?: Exchange;
  /** Given up: nothing can be told of the target. */
  readonly stopped?: string;
  /** Nobody knows what became of this write; another try may tell. */
  readonly trouble?: string;
}

/** Sends probes as a well-behaved client: within the budget, waiting where the target asks for it. */
export type Perform = (probe: Probe, options: PerformOptions) => Promise<Performed>;

/** What a performer works with. */
export interface PerformTools {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly send: Send;
  readonly clock: Clock;
  readonly random: Random;
  readonly lanes: Lanes;
  readonly budget: Budget;
  readonly ceilings: Ceilings;
  readonly writeGate: WriteGate;
  readonly connections: Semaphore;
  readonly tally: Tally;
  readonly watch: Pick<Watch, 'ready' | 'note' | 'gone'>;
  /** Told of each answer that was met by accident. */
  readonly onAccident: (exchange: Exchange) => void;
}
