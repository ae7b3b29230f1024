import type { SecurityAlternative } from './credential.ts';
import type { JsonSchema } from './json.ts';
import type { SendSpec } from './send-spec.ts';

/** One operation of the API. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Path template below the base URL, the base path included, with `{name}` parameters. */
  readonly path: string;
  readonly bucket: string;
  /** Whether the documentation states the bucket, or it is only inferred. */
  readonly bucketIs: 'stated' | 'inferred';
  /** Which credentials it takes, one alternative or the other; none where it takes no credential. */
  readonly security: readonly SecurityAlternative[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly DocumentedResponse[];
  /** Answers that are documented for a class of statuses, or for all others. */
  readonly ranges?: readonly DocumentedRange[];
  /** How a valid request is made. */
  readonly valid: SendSpec;
  /** What a 2xx answer creates, if the API can delete it again. */
  readonly creates?: CreatedResource;
  /** Whether it calls webhooks, so that it runs only when no webhook of others is there. */
  readonly fires: boolean;
}

/** A documented parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly schema: JsonSchema;
  /** How a list or an object is written, where that is not as usual for its place. */
  readonly style?: string;
  readonly explode?: boolean;
  /** Its value is JSON in a text. */
  readonly isJson?: boolean;
}

/** A documented request body. */
export interface RequestBody {
  /** The one that is sent. */
  readonly mediaType: string;
  /** All that are documented, where there are several. */
  readonly mediaTypes?: readonly string[];
  readonly required: boolean;
  readonly schema: JsonSchema;
  /** Of a form of parts: the media types of those for which one is given. */
  readonly partTypes?: Readonly<Record<string, string>>;
}

/** What is documented of an answer. */
export interface DocumentedAnswer {
  /** Of a JSON body; absent where none is documented. */
  readonly schema?: JsonSchema;
  /** Absent where no body is documented. */
  readonly mediaTypes?: readonly string[];
  /** Headers that it always has, with the schema of their value. */
  readonly requiredHeaders?: Readonly<Record<string, JsonSchema>>;
}

/** A documented answer of an operation. */
export interface DocumentedResponse extends DocumentedAnswer {
  readonly status: number;
}

/** A documented answer for the statuses of a class, or for those of which nothing else is said. */
export interface DocumentedRange extends DocumentedAnswer {
  readonly statuses: '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'default';
}

/** A resource that a run makes and deletes again. */
export interface CreatedResource {
  readonly kind: string;
  /** JSON pointer to the id in the 2xx body. */
  readonly id: string;
  readonly deleteOperation: string;
  readonly deleteParameter: string;
  /** Headers without which it is not deleted, such as `If-Match`. */
  readonly deleteHeaders?: Readonly<Record<string, string>>;
  /** The operation that lists such resources, and the property of an item that bears the run's tag. */
  readonly listOperation: string;
  readonly tagProperty: string;
  /** How many may live at a time. */
  readonly atMost: number;
  /** The property of a listed item that is false where it gets no event. */
  readonly enabledProperty?: string;
  /** A target may have places for so many only, which it does not tell. */
  readonly limit?: ResourceLimit;
}

/** How a valid creation is answered where no place is left, and what is said of it. */
export interface ResourceLimit {
  readonly status: number;
  readonly reason: string;
}
