import type { KnownDeparture } from './baseline.ts';
import type { Again, Call } from './call.ts';
import type { ClauseKind, Depth, Effect } from './clause.ts';
import type { Sentence } from './contract.ts';
import type { SittingRecord } from './conversation.ts';
import type { Finding } from './finding.ts';
import type { Json } from './json.ts';
import type { Environment } from './profile.ts';
import type { Met } from './met.ts';
import type { EnvelopeRow, RetryRow } from './rows.ts';
import type { Page } from './page.ts';
import type { RecordedExchange } from './recorded-exchange.ts';
import type { Level, RetryRule, Source } from './source.ts';
import type { Shard } from './shard.ts';
import type { TrafficSummary } from './traffic.ts';
import type { LifecycleReport } from './lifecycle-report.ts';
import type { WalkRecord } from './walk.ts';

/** The outcome of a case; one that departs in what is only proposed decides nothing. */
export type Outcome = 'pass' | 'fail' | 'warn' | 'proposed' | 'skip' | 'error';

/** What is said of the target as a whole. */
export type Verdict = 'conforms' | 'violates' | 'inconclusive';

/** What became of one case. */
export interface Entry {
  /** The case's id; `arrangement/<name>` for what an arrangement's answers departed in. */
  readonly case: string;
  readonly clause: string;
  readonly operation: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly known?: boolean;
  readonly unstable?: boolean;
  /** What it is about did not come about; what it found departs from other clauses. */
  readonly unexercised?: boolean;
  readonly group?: string;
  readonly effect: Effect;
  /** Statuses that the case's clause asks for, for the grid of operations and statuses. */
  readonly statuses: readonly number[];
  /** Names of the arrangements that it was run in; absent where it needs none. */
  readonly arrangements?: readonly string[];
  /** The documented constraint that the probe breaks or just keeps. */
  readonly constraint?: string;
  /** The request of the case in a line, with what it sends in place of the valid one; absent where it passed or sent nothing. */
  readonly sent?: string;
  /** The status that the last probe was answered with. */
  readonly received?: number;
  /** What the procedure of the case met. */
  readonly met?: Met;
  /** What a sitting of the exam showed, and how its conversations went. */
  readonly sitting?: SittingRecord;
  /** What the steps of a walk or a race were, and came to. */
  readonly walk?: WalkRecord;
  readonly findings: readonly Finding[];
  readonly exchanges: readonly RecordedExchange[];
  readonly curl?: string;
  readonly replay?: { readonly seed: number; readonly path?: string; readonly runs?: number };
}

/** What became of one clause. */
export interface ClauseResult {
  readonly id: string;
  readonly statement: string;
  /** `exam` for what a client is held to. */
  readonly kind: ClauseKind | 'exam';
  readonly level: Level;
  readonly source: Source;
  readonly retry?: RetryRule;
  readonly outcome: Outcome;
  readonly reason?: string;
  /** How many of its cases were judged. */
  readonly cases: number;
  readonly exchanges: number;
  /** Where the clause stands in the contract, relative to this package; never a path of a machine. */
  readonly at?: { readonly file: string; readonly line: number };
}

/** A unit of a page with the outcome of its clauses; one that no clause rests on claims nothing of a server. */
export interface SentenceResult extends Sentence {
  readonly outcome: Outcome | 'no-claim';
}

/** One documented status of one operation in the grid. */
export interface GridCell {
  readonly operation: string;
  readonly status: number;
  readonly state: 'conforms' | 'violated' | 'unstable' | 'warned' | 'proposed' | 'error' | 'not-exercised';
  readonly reason?: string;
  readonly cases: readonly string[];
}

/** What nearly every answer departs in, so that it tells the operations and statuses not apart. */
export interface Everywhere extends Omit<Finding, 'of'> {
  /** How many cases met it, of how many that were judged. */
  readonly cases: number;
  readonly judged: number;
}

/** A number exercised out of a total. */
export interface Share {
  readonly exercised: number;
  readonly total: number;
}

/** Something that the documentation leaves open and the run saw. */
export interface Observation {
  readonly what: string;
  readonly seen: Json;
}

/** What is made of a journal. */
export interface Report {
  readonly format: 'assay-report/1';
  readonly verdict: Verdict;
  readonly decidedBy: string;
  readonly exitCode: number;
  readonly contract: {
    readonly name: string;
    readonly title: string;
    readonly version: string;
    readonly digest: string;
    readonly docsUrl: string;
    /** The pages that it is held against. */
    readonly pages: readonly Pick<Page, 'id' | 'title' | 'address'>[];
  };
  /** What it is about: `client` for an exam, `traffic` for what others sent; a server where nothing is said. */
  readonly subject?: 'server' | 'client' | 'traffic';
  /** The server; of an exam, where the client was asked to go, which is this machine; of traffic, where most of it went. */
  readonly target: { readonly baseUrl: string; readonly environment: Environment; readonly build?: string };
  /** The client of an exam. */
  readonly client?: { readonly name: string };
  readonly traffic?: TrafficSummary;
  readonly assay: { readonly version: string };
  readonly run: string;
  /** ISO 8601. */
  readonly started: string;
  readonly finished: string;
  readonly seed: number;
  readonly depth: Depth;
  /** How it was called; absent where its target is gone with the program that judged it. */
  readonly call?: Call;
  /** How its cases are sent again; absent where no file holds them, or nothing to send them to is known. */
  readonly again?: Again;
  /** The part of the cases that was run, where it was only one of several. */
  readonly shard?: Shard;
  readonly counts: {
    readonly pass: number;
    readonly fail: number;
    readonly warn: number;
    /** Absent where there is none. */
    readonly proposed?: number;
    readonly skip: number;
    readonly error: number;
    readonly unstable: number;
    readonly known: number;
  };
  readonly requests: {
    readonly sent: number;
    readonly perSecond: number;
    readonly waitedMs: number;
    readonly limited: number;
    readonly bytesUp: number;
    readonly bytesDown: number;
  };
  readonly clauses: readonly ClauseResult[];
  readonly sentences: readonly SentenceResult[];
  /** Without what stands in `everywhere`. */
  readonly grid: readonly GridCell[];
  /** What nearly every answer departs in; absent where there is nothing. */
  readonly everywhere?: readonly Everywhere[];
  readonly entries: readonly Entry[];
  readonly envelopes: readonly EnvelopeRow[];
  readonly retry: readonly RetryRow[];
  readonly coverage: {
    readonly clauses: Share;
    readonly operations: Share;
    readonly statuses: Share;
    readonly constraints: Share;
    /** Rows of the lifecycle that are documented; absent where no walk was made. */
    readonly lifecycle?: Share;
  };
  /** What walks and races came by; absent where none was made. */
  readonly lifecycle?: LifecycleReport;
  /** The clauses by the kind of their source; a kind of which there is none is absent. */
  readonly sources: Readonly<Partial<Record<Source['kind'], Share>>>;
  /** Entries of the baseline that fail the run: those that do not fail any more, and those whose day is past. */
  readonly baseline?: { readonly stale: readonly KnownDeparture[]; readonly expired: readonly KnownDeparture[] };
  readonly pending: readonly { readonly id: string; readonly what: string; readonly reason: string }[];
  readonly observations: readonly Observation[];
  readonly leftovers: readonly { readonly kind: string; readonly id: string; readonly reason: string }[];
}
