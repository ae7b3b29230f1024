import type { OpenAPIV3_1 } from 'openapi-types';
import type {
  CreatedResource,
  Json,
  JsonSchema,
  OutOfReach,
  Parameter,
  SecurityAlternative,
  SendSpec,
} from '../../../core/model/index.ts';

/** An OpenAPI document as the engine uses it: 3.1, of which every reference but those to schemas is resolved. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly RawServer[];
  readonly paths: Readonly<Record<string, RawPathItem>>;
  readonly components: {
    readonly schemas?: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes?: Readonly<Record<string, RawSecurityScheme>>;
  };
  readonly security?: readonly SecurityAlternative[];
  readonly 'x-assay': Facts;
}

/** Where the API is. */
export interface RawServer {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly default?: string }>>;
}

/** A security scheme of OpenAPI, as far as it is read. */
export interface RawSecurityScheme {
  readonly type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect' | 'mutualTLS';
  /** Of an `apiKey`. */
  readonly name?: string;
  readonly in?: 'header' | 'query' | 'cookie';
  /** Of `http`. */
  readonly scheme?: string;
  /** Of `oauth2`. */
  readonly flows?: { readonly clientCredentials?: { readonly tokenUrl: string } };
}

/** A key that a profile may give. */
export interface RawKey {
  readonly summary?: string;
  readonly prefix?: string;
  readonly 'made-up'?: string;
  readonly schemes?: readonly string[];
  readonly scopes?: readonly string[];
  readonly main?: boolean;
  readonly live?: boolean;
  readonly refused?: boolean;
  readonly foreign?: boolean;
}

/** What OpenAPI has no place for. */
export interface Facts {
  readonly name: string;
  readonly docsUrl: string;
  readonly basePath: string;
  readonly keys?: Readonly<Record<string, RawKey>>;
  readonly infrastructureStatuses: readonly number[];
  readonly messageAt?: Readonly<Record<string, string>>;
  readonly buckets: readonly string[];
  readonly mediaAllow: readonly string[];
  readonly envelopes: readonly string[];
  readonly preflight?: string;
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
export type RawPathItem = { readonly parameters?: readonly RawParameter[]; readonly servers?: readonly RawServer[] } & {
  readonly [Method in (typeof METHODS)[number]]?: RawOperation;
};

/** An operation of OpenAPI 3.1, as far as it is used, with our extensions. */
export interface RawOperation extends Required<Pick<OpenAPIV3_1.OperationObject, 'operationId'>> {
  readonly security?: readonly SecurityAlternative[];
  readonly parameters?: readonly RawParameter[];
  readonly servers?: readonly RawServer[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  /** By status, by class such as `4XX`, and by `default`. */
  readonly responses: Readonly<Record<string, RawResponse>>;
  readonly 'x-bucket': string;
  readonly 'x-bucket-is'?: 'inferred';
  readonly 'x-assay-valid'?: SendSpec;
  readonly 'x-assay-creates'?: CreatedResource;
  readonly 'x-assay-fires'?: boolean;
}

/** A parameter; one that is not required may leave that out. */
export interface RawParameter extends Omit<Parameter, 'required'>, Examples {
  readonly required?: boolean;
  readonly content?: Content;
}

/** A response. */
export interface RawResponse {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema?: JsonSchema }>>;
}

/** The document as others write it: what has a default may be missing. */
export interface WrittenOpenApi extends Omit<OpenApi, 'x-assay' | 'paths' | 'info' | 'components'> {
  readonly info?: { readonly title?: string; readonly version?: string | number };
  readonly components?: OpenApi['components'];
  readonly paths: Readonly<Record<string, WrittenPathItem>>;
  readonly 'x-assay'?: Partial<Facts>;
}

/** A path item of it. */
export type WrittenPathItem = Omit<RawPathItem, (typeof METHODS)[number] | 'parameters'> & {
  readonly parameters?: readonly WrittenParameter[];
} & { readonly [Method in (typeof METHODS)[number]]?: WrittenOperation };

/** An operation of it. */
export interface WrittenOperation
  extends
    Omit<RawOperation, 'operationId' | 'responses' | 'x-bucket' | 'parameters'>,
    Partial<Pick<RawOperation, 'operationId' | 'responses' | 'x-bucket'>> {
  readonly parameters?: readonly WrittenParameter[];
}

/** A parameter of it. */
export type WrittenParameter = Omit<RawParameter, 'schema'> & Partial<Pick<RawParameter, 'schema'>>;

/** Examples as OpenAPI gives them: one, or some by name. */
export interface Examples {
  readonly example?: Json;
  readonly examples?: Readonly<Record<string, { readonly value?: Json }>>;
}

/** Media types with their schemas. */
export type Content = Readonly<
  Record<
    string,
    Examples & {
      readonly schema?: JsonSchema;
      readonly encoding?: Readonly<Record<string, { readonly contentType?: string }>>;
    }
  >
>;
