import type { Exchange, JsonObject } from '../../core/model/index.ts';
import type { Resource } from '../resource.ts';

/** A state that was brought about. */
export interface Arranged {
  readonly ok: true;
  readonly name: string;
  /** The key by which the state was made; `owner` where the owner made it. */
  readonly key: string;
  readonly outputs: JsonObject;
  /** The exchanges that led to it, those of the states that it needs included. */
  readonly exchanges: readonly Exchange[];
  readonly resources: readonly Resource[];
  /** States that the owner must end again. */
  readonly restores: readonly string[];
}

/** A state that could not be brought about, and why. */
export interface NotArranged {
  readonly ok: false;
  readonly reason: string;
  /** The target answered and the state is not there, it gave no clear answer, or nothing was sent. */
  readonly why: 'unmet' | 'trouble' | 'stopped';
  /** It went another way, and may go this way another time. */
  readonly isOver?: boolean;
  readonly exchanges: readonly Exchange[];
  readonly resources: readonly Resource[];
  readonly restores: readonly string[];
}

/** What came of arranging. */
export type Arranging = Arranged | NotArranged;
