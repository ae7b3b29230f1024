import type { Companion, Lifecycle, Level, Making, Race, SendSpec, Telling } from '../../../core/model/index.ts';

/** `lifecycle.yaml`. */
export interface LifecycleFile {
  readonly clauses: Lifecycle['clauses'];
  readonly entities: readonly RawEntity[];
  readonly calls: readonly RawCall[];
  readonly races?: readonly Omit<Race, 'at'>[];
  readonly without?: Readonly<Record<string, string>>;
}

/** An entity as the file may write it. */
export interface RawEntity {
  readonly id: string;
  readonly title: string;
  readonly states: readonly RawState[];
}

/** A state as the file may write it. */
export interface RawState {
  readonly id: string;
  readonly says: string;
  readonly becomes?: readonly string[];
  readonly end?: true;
}

/** A call as the file may write it. */
export interface RawCall {
  readonly id: string;
  readonly operation: string;
  readonly of?: string;
  readonly with?: Readonly<Record<string, Partial<Companion> & Pick<Companion, 'entity'>>>;
  readonly send?: SendSpec;
  readonly arrangement?: string;
  readonly waits?: true;
  readonly makes?: readonly Making[];
  readonly tells?: Telling;
  readonly same?: Readonly<Record<string, string>>;
  readonly shows?: string;
  readonly rows: readonly RawRow[];
}

/** A row as the file may write it: over several states at once. */
export interface RawRow {
  readonly in?: readonly string[] | 'all';
  readonly status?: number | readonly number[];
  readonly then?: readonly string[];
  readonly moves?: Readonly<Record<string, readonly string[]>>;
  readonly lacks?: string;
  readonly clause?: string;
  readonly level?: Level;
  readonly prompt?: true;
  readonly open?: string;
}
