import type {
  Clause,
  Depth,
  Effect,
  Expectation,
  Fixture,
  FollowUp,
  HeaderDemand,
  Level,
  MemberDemand,
  Page,
  Pending,
  ProcedureKind,
  ReadSpec,
  Repeats,
  RetryRule,
  SendSpec,
  Sentence,
  Situation,
  Source,
  StatusAlternative,
  StatusPattern,
} from '../../../core/model/index.ts';

/** Statuses as a file may write them. */
export type RawStatus = StatusPattern | readonly (StatusPattern | StatusAlternative)[];

/** An expectation as a file may write it. */
export type RawExpectation = Omit<Expectation, 'status' | 'headers' | 'members'> & {
  readonly status?: RawStatus;
  readonly headers?: RawDemands<HeaderDemand, 'present' | 'absent'>;
  readonly members?: RawDemands<MemberDemand, 'present' | 'absent' | 'status'>;
};

/** What headers or members are held against, by their names, and the level of all of them. */
export type RawDemands<Demand, Word extends string> = { readonly level?: Level } & Readonly<
  Record<string, Word | Level | Omit<Demand, 'name' | 'at'> | undefined>
>;

/** A case as it stands in a clause file. */
export interface RawCase {
  readonly id: string;
  readonly title: string;
  readonly operation: string | readonly string[] | { readonly except: readonly string[] };
  readonly arrange?: readonly string[];
  readonly send?: SendSpec;
  readonly effect?: Effect;
  readonly expect?: RawExpectation;
  readonly level?: Level;
  readonly depth?: Depth;
  readonly generate?: string;
  readonly then?: FollowUp;
  readonly procedure?: RawProcedure;
  readonly repeats?: Repeats;
  readonly given?: {
    readonly arrangement: string;
    readonly otherwise: { readonly level?: Level; readonly expect?: RawExpectation };
  };
}

/** A procedure as a case may write it: sends may be left out. */
export interface RawProcedure {
  readonly kind: ProcedureKind;
  readonly of?: string;
  readonly served?: readonly number[];
  readonly looks?: number;
  readonly limited?: { readonly operation: string; readonly send?: SendSpec };
  readonly read?: Omit<ReadSpec, 'send'> & { readonly send?: SendSpec };
}

/** A source as a file may write it: one unit or several, and what the units say left to their page. */
export type RawSource =
  | Exclude<Source, { readonly kind: 'documented' | 'reference' }>
  | Omit<Extract<Source, { readonly kind: 'reference' }>, 'gatheredIn'>
  | {
      readonly kind: 'documented';
      readonly page: string;
      readonly unit?: number;
      readonly units?: readonly number[];
      readonly says?: string;
    };

/** A clause as it stands in any of the files of clauses. */
export interface RawClause {
  readonly id: string;
  readonly statement: string;
  readonly source: RawSource;
  readonly level: Level;
  readonly retry?: RetryRule;
  readonly statuses?: readonly number[];
  readonly during?: NonNullable<Clause['during']>;
  readonly expect?: RawExpectation;
  readonly cases?: readonly RawCase[];
}

/** A file of clauses; `status` is the default of what they expect. */
export interface ClauseFile {
  readonly status?: RawStatus;
  readonly clauses: readonly RawClause[];
}

/** `pages/<id>.yaml`. */
export interface PageFile extends Omit<Page, 'id'> {
  readonly page: string;
}

/** What rests on a unit beside the clauses that name it as their source, or why nothing does. */
export type RawLedgerRow = Pick<Sentence, 'unit' | 'pending' | 'why'> & Partial<Pick<Sentence, 'clauses' | 'client'>>;

/** `prose.yaml`. */
export interface ProseFile {
  readonly gathered?: { readonly in: string; readonly pages: readonly string[] };
  readonly pages: readonly { readonly page: string; readonly units: readonly RawLedgerRow[] }[];
}

/** `situations.yaml`. */
export interface SituationFile {
  readonly situations: readonly Situation[];
}

/** `pending.yaml`. */
export interface PendingFile {
  readonly pending: readonly Pending[];
}

/** `rulings.yaml`: what the owner said of clauses that were proposed. */
export interface RulingFile {
  readonly rulings: readonly RawRuling[];
}

/** One answer, and what was asked. */
export interface RawRuling {
  readonly clause: string;
  readonly answer: 'yes' | 'no';
  readonly asked: string;
}

/** `fixtures/fixtures.yaml`. */
export interface FixtureFile {
  readonly fixtures: readonly Omit<Fixture, 'bytes'>[];
}
