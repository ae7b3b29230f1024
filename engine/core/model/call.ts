/** How a run was called, as far as it takes to send one of its cases again. */
export interface Call {
  /** Flags that name the profile, the contract and the hosts that may be sent to. */
  readonly flags: readonly string[];
  /** The embedded reference was judged, or this mutant of it. */
  readonly embedded?: { readonly mutant?: string };
  /** The profile's file and the contract's folder below the folder of the project, where they are in it. */
  readonly files?: { readonly profile?: string; readonly contract?: string };
}

/** How a case of a report is sent again from the shell in which the run was called. */
export interface Again {
  /** The words that the command line is called by. */
  readonly program: readonly string[];
  /** The JSON report or the journal that holds the case. */
  readonly file: string;
  readonly flags: readonly string[];
}
