/** A departure that a baseline lists, so that it fails no run until a day. */
export interface KnownDeparture {
  /** Whether `id` names the clause that is broken, or the case that meets it. */
  readonly names: 'clause' | 'case';
  readonly id: string;
  /** Only departures of this operation; of any where it is absent. */
  readonly operation?: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it is excused, as `YYYY-MM-DD`. */
  readonly until: string;
  /** It comes and goes, so that a run without it proves nothing. */
  readonly unstable?: boolean;
}

/** The departures that are known, and what tells whether they still are. */
export interface Baseline {
  readonly known: readonly KnownDeparture[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Only part of the cases were selected, so that a clause may be broken by one that was not. */
  readonly isPartial: boolean;
}
