import type { CreatedResource } from '../core/model/index.ts';

/** Something that the run made in the target and that the API can delete. */
export interface Resource {
  readonly kind: string;
  readonly id: string;
  readonly key: string;
  readonly spec: CreatedResource;
  /** It holds one of the places of its kind. */
  readonly isReserved: boolean;
}

/** Something that is left in the target, and why. */
export interface Leftover {
  readonly kind: string;
  readonly id: string;
  readonly reason: string;
}
