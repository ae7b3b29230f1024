import type { Json } from '../../../core/model/index.ts';

/** `arrangements.arazzo.yaml`, as far as it is supported. */
export interface Arazzo {
  readonly workflows: readonly RawWorkflow[];
  readonly 'x-assay-owner'?: Readonly<Record<string, RawOwner>>;
}

/** A state that only the target's owner can bring about. */
export interface RawOwner {
  readonly summary: string;
  readonly outputs: readonly string[];
  readonly restores?: boolean;
}

/** An Arazzo workflow. */
export interface RawWorkflow {
  readonly workflowId: string;
  readonly summary: string;
  readonly inputs?: { readonly properties?: Readonly<Record<string, Json>> };
  readonly steps: readonly RawStep[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly 'x-assay-key'?: string;
  readonly 'x-assay-needs'?: readonly string[];
  readonly 'x-assay-holds'?: RawStep;
  readonly 'x-assay-brief'?: string;
  readonly 'x-assay-doubtful'?: string;
}

/** A step of a workflow. */
export interface RawStep {
  readonly stepId: string;
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly value: Json;
  }[];
  readonly requestBody?: { readonly contentType?: string; readonly payload: Json };
  readonly successCriteria?: readonly { readonly condition: string }[];
  readonly onFailure?: readonly RawFailureAction[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly 'x-assay-fixture'?: string;
}

/** What a step whose criteria do not hold does: it is sent again, or the workflow ends where these criteria hold. */
export type RawFailureAction =
  | { readonly type: 'retry'; readonly retryAfter: number }
  | { readonly type: 'end'; readonly criteria: readonly { readonly condition: string }[] };
