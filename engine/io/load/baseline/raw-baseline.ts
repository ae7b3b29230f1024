/** A baseline file as it stands, once it obeys its schema. */
export interface RawBaseline {
  readonly known: readonly RawDeparture[];
}

/** An entry of a baseline file; it names a clause or a case. */
export interface RawDeparture {
  readonly clause?: string;
  readonly case?: string;
  readonly operation?: string;
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
  readonly unstable?: boolean;
}
