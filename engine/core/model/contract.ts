import type { Arrangement } from './arrangement.ts';
import type { Clause } from './clause.ts';
import type { KeyRole, SecurityAlternative, SecurityScheme } from './credential.ts';
import type { Exam } from './exam.ts';
import type { JsonSchema } from './json.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Operation } from './operation.ts';
import type { Page, Unit } from './page.ts';

/** The contract of one API, as loaded and checked. */
export interface Contract {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the contract's files, in hex. */
  readonly digest: string;
  /** Empty where none is given. */
  readonly docsUrl: string;
  /** The path that every operation's path starts with, such as `/api/integrations`. */
  readonly basePath: string;
  /** Every status that some operation documents. */
  readonly documentedStatuses: readonly number[];
  /** Statuses that infrastructure in front of the API answers with. */
  readonly infrastructureStatuses: readonly number[];
  /** What credentials are and where they go, by name. */
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  /** What an operation needs that says nothing of its own. */
  readonly security: readonly SecurityAlternative[];
  /** The keys that a profile may give, the main one first. */
  readonly keys: readonly KeyRole[];
  /** Where the human text of an error stands, as a JSON pointer, by status; `/detail` where nothing is said. */
  readonly messageAt: Readonly<Record<string, string>>;
  readonly buckets: readonly string[];
  readonly mediaAllow: readonly string[];
  /** The operation of the preflight reads; absent where no read can be made without a state. */
  readonly preflight?: string;
  readonly operations: readonly Operation[];
  /** `components/schemas`, with references resolved on use by `#/components/schemas/...`. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Names in `schemas` that are error envelopes. */
  readonly envelopes: readonly string[];
  readonly arrangements: readonly Arrangement[];
  readonly clauses: readonly Clause[];
  readonly pages: readonly Page[];
  readonly sentences: readonly Sentence[];
  readonly situations: readonly Situation[];
  readonly pending: readonly Pending[];
  readonly outOfReach: readonly OutOfReach[];
  /** What clients are held to; absent where the contract says nothing of clients. */
  readonly exam?: Exam;
  /** Absent where the contract says nothing of states. */
  readonly lifecycle?: Lifecycle;
  readonly fixtures: Readonly<Record<string, Fixture>>;
  /** What of its document is not used, each in a line with its place; absent where all is. */
  readonly unused?: readonly string[];
}

/** A unit of a page: the clauses and the clauses of the client exam that rest on it, or why nothing does. */
export interface Sentence extends Pick<Unit, 'section' | 'kind' | 'who' | 'todo'> {
  /** What it says, in our words. */
  readonly text: string;
  readonly page: string;
  readonly unit: number;
  readonly clauses: readonly string[];
  /** Clauses of the client exam. */
  readonly client: readonly string[];
  /** What of it nothing checks yet, and the reason. */
  readonly pending?: string;
  /** Why it claims nothing. */
  readonly why?: string;
}

/** A situation to cover, and the clauses that cover it. */
export interface Situation {
  readonly text: string;
  readonly clauses: readonly string[];
  readonly pending?: string;
}

/** Something documented that is not exercised yet, and the reason. */
export interface Pending {
  readonly id: string;
  readonly what: string;
  readonly reason: string;
}

/** Something documented that no probe can bring about, and the reason. */
export interface OutOfReach {
  readonly status: number;
  readonly what: string;
  readonly reason: string;
}

/** A small file to upload. */
export interface Fixture {
  readonly name: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
