import type { JsonObject, JsonSchema } from '../../model/index.ts';

/** An OpenAPI document as far as two are compared. */
export interface Api {
  readonly title: string;
  readonly version: string;
  /** The path of the first server, without a slash at the end. */
  readonly basePath: string;
  readonly operations: readonly ApiOperation[];
  /** The whole document, in which references are looked up. */
  readonly root: JsonObject;
}

/** An operation of a document, with what it has from its path and from the document. */
export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  /** Below the base path. */
  readonly template: string;
  readonly isDeprecated: boolean;
  readonly parameters: readonly ApiParameter[];
  readonly body?: { readonly isRequired: boolean; readonly media: Media };
  readonly responses: readonly ApiResponse[];
  /** What may be shown to be let in, each of them enough; empty where nothing is asked for. */
  readonly credentials: readonly string[];
}

/** A parameter; one of the path is known by its place in it. */
export interface ApiParameter {
  readonly key: string;
  readonly name: string;
  readonly in: string;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
}

/** A documented answer; its status may be a class or the default. */
export interface ApiResponse {
  readonly status: string;
  readonly media: Media;
  readonly headers: Readonly<Record<string, { readonly isRequired: boolean; readonly schema: JsonSchema }>>;
}

/** Media types with their schemas. */
export type Media = Readonly<Record<string, JsonSchema>>;

/** Something in a document that is not as OpenAPI has it. */
export interface DocumentProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}
