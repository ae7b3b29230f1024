import type { Demand } from '../../core/judge/index.ts';
import type {
  Clause,
  Contract,
  Json,
  Level,
  Operation,
  StatusAlternative,
  TrafficRequest,
} from '../../core/model/index.ts';

/** Something that is evidently wrong with a request, and what it must be answered. */
export interface Fault {
  /** The clause, with the statuses that it accepts for this fault. */
  readonly demand: Demand;
  readonly statuses: readonly StatusAlternative[];
  /** What is wrong, as a part of a sentence: `no Authorization`. */
  readonly what: string;
  /** The property that is wrong, which a validation error may mention. */
  readonly property?: string;
  /** The documented constraint that it breaks. */
  readonly constraint?: string;
  /** It is one only where nothing was taken out of the headers of the recording. */
  readonly restsOnHeaders?: boolean;
}

/**
 * Finds the faults of one kind in a request; none where the recording does not tell. `json` is the value of its body,
 * undefined where that is no JSON.
 */
export type FindFaults = (request: TrafficRequest, target: string, json: Json | undefined) => readonly Fault[];

/** No fault. */
export const NO_FAULTS: readonly Fault[] = [];

/** Makes the search for faults of one kind in requests of an operation, from what the contract says of them. */
export type MakeFindFaults = (
  contract: Contract,
  operation: Operation,
  options: FaultOptions,
) => FindFaults | undefined;

/** What of the target changes what a fault is. */
export interface FaultOptions {
  /** The media types that it allows, where they are others than the documented ones. */
  readonly mediaAllow?: readonly string[] | undefined;
}

/** Returns the fault of a clause; the statuses that its own expectation accepts are replaced where others are given. */
export function makeFault(
  { id, level, expect }: Pick<Clause, 'id' | 'level' | 'expect'>,
  what: string,
  more: Partial<Omit<Fault, 'demand' | 'what'>> & { readonly level?: Level } = {},
): Fault {
  const { level: own = level, statuses = expect.status ?? [], ...rest } = more;
  return { demand: { id, level: own, expect: { ...expect, status: statuses } }, statuses, what, ...rest };
}
