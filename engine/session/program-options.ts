import type { RequestListener } from 'node:http';
import type { Depth, Shard, StatusPattern } from '../core/model/index.ts';
import type { RawProfile } from '../io/load/index.ts';

/** What a run inside a program is about; keys of the profile win over the environment, which wins over the profile's file. */
export interface ProgramOptions extends RawProfile {
  /** An application of this process, which listens on 127.0.0.1 during the run. */
  readonly app?: RequestListener;
  /** Judge the embedded reference where nothing else names a target. */
  readonly reference?: boolean;
  /** The profile's file; else `assay.config.{ts,mjs,yaml,yml,json}` of the working directory. */
  readonly config?: string;
  /** The contract's folder; else the built-in one. */
  readonly spec?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly operation?: readonly string[];
  /** Only cases that ask for one of these statuses first. */
  readonly statuses?: readonly StatusPattern[];
  readonly depth?: Depth;
  /** Probes drawn at random for each property; by the depth without. */
  readonly fuzz?: number;
  /** Random walks; by the depth without. */
  readonly walks?: number;
  readonly seed?: number;
  /** Only this part of the cases. */
  readonly shard?: Shard;
  /** Reports to write, each as `FORMAT[=FILE]`; none without. */
  readonly report?: readonly string[];
  readonly journal?: string;
  /** The journal of a run that was killed or interrupted, to go on from. */
  readonly resume?: string;
  /** End after the first failure. */
  readonly bail?: boolean;
  /** Hosts besides the target's that requests of arrangements may go to. */
  readonly allowHost?: readonly string[];
}
