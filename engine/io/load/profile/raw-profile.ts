import type {
  Environment,
  KeyRefresh,
  KeyValue,
  Limits,
  OwnCheck,
  OwnerRequest,
  OwnerState,
  RateLimit,
  Webhook,
} from '../../../core/model/index.ts';

/** A profile as a file, the environment or the command line gives it: every part may be missing. */
export interface RawProfile {
  /** Where an editor finds the schema. */
  readonly $schema?: string;
  readonly baseUrl?: string;
  /** The folder of the contract. */
  readonly spec?: string;
  readonly environment?: Environment;
  readonly keys?: Readonly<Record<string, KeyValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Names of PEM files, and the passphrase of the key. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string; readonly passphrase?: string };
  readonly limits?: Partial<Limits>;
  readonly rateLimit?: Partial<Omit<RateLimit, 'burst'>> & { readonly burst?: number | false };
  readonly arrangements?: Readonly<Record<string, RawState>>;
  readonly webhook?: Partial<Webhook>;
  readonly media?: { readonly allow?: readonly string[] };
  readonly build?: string;
  /** How keys are made anew while a run goes on, by the name of the key; a function may stand for itself. */
  readonly refresh?: Readonly<Record<string, KeyRefresh | NonNullable<KeyRefresh['call']>>>;
  /** Own checks, each made with `defineCheck`; only in a .ts or .mjs file, or in a program. */
  readonly checks?: readonly OwnCheck[];
}

/** How the owner brings a state about; a function may stand for itself. */
export type RawState = StateFunction | (RawStep & { readonly restore?: StateFunction | RawStep });

type StateFunction = NonNullable<OwnerState['call']>;

interface RawStep {
  readonly request?: OwnerRequest;
  readonly command?: string;
  readonly call?: StateFunction;
}
