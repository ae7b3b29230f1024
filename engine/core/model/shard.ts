/** One of several parts that a run is split into; counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}
