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
