import type { Expectation } from './expectation.ts';
import type { JsonSchema } from './json.ts';
import type { SendSpec } from './send-spec.ts';
import type { Level, Position, RetryRule, Source } from './source.ts';

/** The contract of one API, as loaded and checked. */
export interface Contract {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the contract's files, in hex. */
  readonly digest: string;
  readonly docsUrl: string;
  /** The path that every operation's path starts with, such as `/api/integrations`. */
  readonly basePath: string;
  readonly documentedStatuses: readonly number[];
  /** Statuses that infrastructure in front of the API answers with. */
  readonly infrastructureStatuses: readonly number[];
  readonly keyHeader: string;
  readonly buckets: readonly string[];
  readonly mediaAllow: readonly string[];
  /** The operation of the preflight reads. */
  readonly preflight: string;
  readonly operations: readonly Operation[];
  /** `components/schemas`, with references resolved on use by `#/components/schemas/...`. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Names in `schemas` that are error envelopes. */
  readonly envelopes: readonly string[];
  readonly arrangements: readonly Arrangement[];
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  readonly situations: readonly Situation[];
  readonly pending: readonly Pending[];
  readonly fixtures: Readonly<Record<string, Fixture>>;
}

/** One operation of the API. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Path template below the base URL, the base path included, with `{name}` parameters. */
  readonly path: string;
  readonly bucket: string;
  /** Whether the documentation states the bucket, or it is only inferred. */
  readonly bucketIs: 'stated' | 'inferred';
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly DocumentedResponse[];
  /** How a valid request is made. */
  readonly valid: SendSpec;
  /** What a 2xx answer creates, if the API can delete it again. */
  readonly creates?: CreatedResource;
  /** Whether it calls webhooks, so that it runs only when no subscription of others is there. */
  readonly fires: boolean;
}

/** A documented path or query parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** A documented request body. */
export interface RequestBody {
  readonly mediaType: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** A documented answer of an operation. */
export interface DocumentedResponse {
  readonly status: number;
  /** Absent where no body is documented. */
  readonly schema?: JsonSchema;
}

/** A resource that a run makes and deletes again. */
export interface CreatedResource {
  readonly kind: string;
  /** JSON pointer to the id in the 2xx body. */
  readonly id: string;
  readonly deleteOperation: string;
  readonly deleteParameter: string;
  /** The operation that lists such resources, and the property of an item that bears the run's tag. */
  readonly listOperation: string;
  readonly tagProperty: string;
  /** How many may live at a time. */
  readonly atMost: number;
}

/** A named state: an Arazzo workflow over the API, or a state that only the target's owner can bring about. */
export type Arrangement = WorkflowArrangement | OwnerArrangement;

/** A state that the API itself can be brought into. */
export interface WorkflowArrangement {
  readonly kind: 'workflow';
  readonly name: string;
  readonly summary: string;
  /** Name of the key that its steps use. */
  readonly key: string;
  /** Arrangements whose outputs are its inputs: `$inputs.<name>.<output>`. */
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
  /** Output name to runtime expression. */
  readonly outputs: Readonly<Record<string, string>>;
  /** A read that tells whether the state still is; only for states that end by themselves. */
  readonly holds?: Step;
  readonly at: Position;
}

/** A state that the target's owner provides through the profile. */
export interface OwnerArrangement {
  readonly kind: 'owner';
  readonly name: string;
  readonly summary: string;
  readonly outputs: readonly string[];
  readonly restores: boolean;
  readonly at: Position;
}

/** One step of a workflow. */
export interface Step {
  readonly id: string;
  readonly operation: string;
  readonly send: SendSpec;
  /** Arazzo simple conditions; all must hold. */
  readonly successCriteria: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The step is sent again until its criteria hold, at this interval. */
  readonly retryAfterSeconds?: number;
}

/** One checkable sentence with its source. */
export interface Clause {
  readonly id: string;
  /** A situation is exercised by cases; an envelope clause judges each answer of its statuses; an always clause judges each answer. */
  readonly kind: 'situation' | 'envelope' | 'always';
  readonly statement: string;
  readonly source: Source;
  readonly level: Level;
  readonly retry?: RetryRule;
  /** For an envelope clause: the received statuses that it judges. */
  readonly statuses: readonly number[];
  readonly expect: Expectation;
  readonly cases: readonly CaseSpec[];
  readonly at: Position;
}

/** What a case does to the target, beyond being answered. */
export type Effect = 'reads' | 'creates' | 'exhausts' | 'breaks';

/** How thorough a run is. */
export type Depth = 'quick' | 'standard' | 'deep';

/** One way to exercise a clause, before it is expanded over operations. */
export interface CaseSpec {
  readonly id: string;
  /** May hold `{operation}`. */
  readonly title: string;
  readonly operations: readonly string[];
  /** States that it needs besides those that its request refers to. */
  readonly arrange?: readonly string[];
  readonly send: SendSpec;
  /** Replaces parts of the clause's expectation. */
  readonly expect: Expectation;
  readonly level?: Level;
  readonly effect?: Effect;
  readonly depth: Depth;
  /** Name of a generator that makes the probes. */
  readonly generate?: string;
  readonly given?: Given;
  readonly at: Position;
}

/** A fact about the target that decides how firmly a case is asserted. */
export interface Given {
  /** An arrangement; whether its workflow succeeds is the fact. */
  readonly arrangement: string;
  readonly otherwise: { readonly level?: Level; readonly expect: Expectation };
}

/** A sentence of the documentation, and the clauses that check it, or why it is no claim on a server. */
export interface Sentence {
  readonly text: string;
  readonly section: string;
  readonly clauses: readonly string[];
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

/** A small file to upload. */
export interface Fixture {
  readonly name: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
