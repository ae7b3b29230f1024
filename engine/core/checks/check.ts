import type {
  CheckName,
  Contract,
  Departure,
  Expectation,
  Json,
  Operation,
  Probe,
  Response,
  Secret,
  Sequence,
} from '../model/index.ts';

/** What a body is: nothing, a JSON document, or text that is no JSON with the parser's reason. */
export type ParsedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'text'; readonly problem: string };

/** The answer that a check looks at, with all that it may need to know. */
export interface Subject {
  readonly contract: Contract;
  readonly operation: Operation;
  readonly probe: Probe;
  readonly response: Response;
  readonly body: ParsedBody;
  /** Validates against a schema of the contract; made once for a contract. */
  readonly validate: Validate;
  /** The answer to the request that this one followed. */
  readonly earlier?: Response | undefined;
  /** The property that the probe made wrong. */
  readonly fault?: string | undefined;
  /** Statuses with which what stands in front of the API may refuse the probe itself, in a form of its own. */
  readonly frontEnd?: readonly number[] | undefined;
  /** Values of a foreign resource that the probe did not send. */
  readonly hidden: readonly Secret[];
  /** Keys that no response may echo: those of the profile and those that the probe sent. */
  readonly keys: readonly Secret[];
  /** What else must not stand in a finding. */
  readonly secrets?: readonly Secret[];
  /** The exchanges of the procedure that the answer belongs to; the clauses of the procedure judge them. */
  readonly sequence?: Sequence | undefined;
}

/** One way in which a value does not fit a schema. */
export interface Misfit {
  /** JSON pointer into the value. */
  readonly at: string;
  readonly expected: string;
  readonly received: string;
  /** The schema, or the property at fault, is only advised. */
  readonly advised: boolean;
}

/** Validates a value against an envelope by name, or what an operation documents for a status, a class of them, or by default. */
export interface Validate {
  readonly envelope: (name: string, value: Json) => readonly Misfit[];
  readonly documented: (operationId: string, key: string, value: Json) => readonly Misfit[];
  /** The same of the text of a header. */
  readonly header: (operationId: string, key: string, name: string, text: string) => readonly Misfit[];
}

/** Holds an answer against one part of an expectation. */
export type Check<K extends CheckName> = (
  expected: NonNullable<Expectation[K]>,
  subject: Subject,
) => readonly Departure[];
