import type { OpenAPIV3_1 } from 'openapi-types';
import type { CreatedResource, JsonSchema, OutOfReach, Parameter, SendSpec } from '../../../core/model/index.ts';

type Document = OpenAPIV3_1.Document;

/** `openapi.yaml`: a document of OpenAPI 3.1, as far as it is supported, with our extensions. */
export interface OpenApi extends Pick<Document, 'info' | 'servers'> {
  readonly paths: Readonly<Record<string, RawPathItem>>;
  readonly components: {
    readonly schemas?: Readonly<Record<string, JsonSchema>>;
    readonly responses?: Readonly<Record<string, RawResponse>>;
    readonly securitySchemes?: Readonly<Record<string, { readonly name: string }>>;
  };
  readonly 'x-assay': Facts;
}

/** What OpenAPI has no place for. */
export interface Facts {
  readonly name: string;
  readonly docsUrl: string;
  readonly basePath: string;
  readonly keyHeader: string;
  readonly documentedStatuses: readonly number[];
  readonly infrastructureStatuses: readonly number[];
  readonly buckets: readonly string[];
  readonly mediaAllow: readonly string[];
  readonly envelopes: readonly string[];
  readonly preflight: string;
  readonly outOfReach?: readonly OutOfReach[];
}

/** The methods that a path item may have. */
export const METHODS: readonly ['get', 'put', 'post', 'delete', 'patch', 'head'] = [
  'get',
  'put',
  'post',
  'delete',
  'patch',
  'head',
] as const satisfies readonly `${OpenAPIV3_1.HttpMethods}`[];

/** The operations of one path. */
export type RawPathItem = { readonly parameters?: readonly RawParameter[] } & {
  readonly [Method in (typeof METHODS)[number]]?: RawOperation;
};

/** An operation of OpenAPI 3.1, as far as it is supported, with our extensions. */
export interface RawOperation extends Required<Pick<OpenAPIV3_1.OperationObject, 'operationId'>> {
  readonly parameters?: readonly RawParameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, RawResponse>>;
  readonly 'x-bucket': string;
  readonly 'x-bucket-is'?: 'inferred';
  readonly 'x-assay-valid'?: SendSpec;
  readonly 'x-assay-creates'?: CreatedResource;
  readonly 'x-assay-fires'?: boolean;
}

/** A parameter; one that is not required may leave that out. */
export type RawParameter = Omit<Parameter, 'required'> & { readonly required?: boolean };

/** A response, or a reference to one in `components/responses`. */
export interface RawResponse extends Partial<OpenAPIV3_1.ReferenceObject> {
  readonly content?: Content;
}

/** One media type with its schema. */
export type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;
