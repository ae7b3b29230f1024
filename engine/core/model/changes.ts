/** Whom a change concerns: a client that was right, a server that was right, or nobody yet. */
export type ChangeEffect = 'client-breaks' | 'suite-tightens' | 'info';

/** Which way something went: it is new, gone, asks for more, asks for less, or is something else. */
export type ChangeDirection = 'added' | 'removed' | 'tightened' | 'loosened' | 'changed';

/** What a change is about; each has rules for the directions that it may go. */
export type ChangeKind =
  | 'operation'
  | 'operation-name'
  | 'operation-address'
  | 'base-path'
  | 'deprecation'
  | 'credential'
  | 'bucket'
  | 'bucket-of-operation'
  | 'parameter'
  | 'required-parameter'
  | 'request-key'
  | 'required-request-key'
  | 'request-media-type'
  | 'constraint'
  | 'default'
  | 'refusal'
  | 'limit'
  | 'media-type'
  | 'status'
  | 'new-status'
  | 'success-status'
  | 'infrastructure-status'
  | 'envelope'
  | 'response-body'
  | 'response-key'
  | 'required-response-key'
  | 'response-value'
  | 'response-media-type'
  | 'response-header'
  | 'key-level'
  | 'retry-after'
  | 'retry'
  | 'situation'
  | 'tolerance'
  | 'guarantee'
  | 'assertion'
  | 'level'
  | 'level-of-advice'
  | 'state'
  | 'answer-in-state'
  | 'demand'
  | 'advice-to-clients'
  | 'case'
  | 'clause-name'
  | 'wording'
  | 'sitting'
  | 'arrangement'
  | 'fixture'
  | 'page'
  | 'docs-address';

/** An operation and a status; what is absent is any. */
export interface ChangePlace {
  readonly operation?: string;
  readonly status?: string;
}

/** One thing that is otherwise in a later contract. */
export interface Change {
  readonly kind: ChangeKind;
  readonly direction: ChangeDirection;
  readonly effect: ChangeEffect;
  /** What it is about: a clause, a parameter, a key of a body. */
  readonly subject: string;
  readonly places: readonly ChangePlace[];
  /** What was; absent where there was nothing. */
  readonly before?: string;
  readonly after?: string;
  /** The clause as either contract restates it, where the change is one of a clause. */
  readonly statements?: { readonly before?: string; readonly after?: string };
  /** What whoever wrote a client, or keeps a server, has to do. */
  readonly advice: string;
  /** Clauses of the later contract's client exam that show it. */
  readonly exam: readonly string[];
}

/** A change that can be named, and who approved it. */
export interface NamedChange extends Change {
  readonly fingerprint: string;
  readonly approved?: Approval;
}

/** That somebody takes a change as it is. */
export interface Approval {
  readonly change: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason?: string;
}

/** One of the two contracts that are compared. */
export interface ComparedContract {
  /** What was named on the command line. */
  readonly source: string;
  readonly title: string;
  readonly version: string;
}

/** All that changed from one contract to another. */
export interface ChangeReport {
  readonly before: ComparedContract;
  readonly after: ComparedContract;
  /** What breaks clients first. */
  readonly changes: readonly NamedChange[];
  /** Approvals of changes that are not there. */
  readonly idle: readonly Approval[];
  /** What is worth knowing of how it was compared. */
  readonly notes: readonly string[];
  readonly exitCode: 0 | 1;
  readonly decidedBy: string;
}

/** What `assay changes --report` writes. */
export type ChangeReportName = 'markdown' | 'json' | 'github';
