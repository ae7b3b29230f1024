/** The name of a process signal that ends a run. */
export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** Everything that the command line has to do with beyond files and the network. */
export interface Io {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly environment: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The words that call this command line again from the same shell. */
  readonly program: readonly string[];
  /** Whether standard output, and standard error, is a terminal that a person looks at. */
  readonly isTerminal: { readonly out: boolean; readonly error: boolean };
  /** Standard input, opened when it is read. */
  readonly readIn?: () => AsyncIterable<Uint8Array>;
  /** Columns that the terminal has at this moment, where it has some. */
  readonly columns?: () => number | undefined;
  /** Calls back for each key that is pressed, which is then not shown; what it returns ends that. */
  readonly onKey?: (listener: (key: string) => void) => () => void;
  /** Calls back for each signal; what it returns ends that. */
  readonly onSignal: (listener: (name: SignalName) => void) => () => void;
  /** Ends the process at once. */
  readonly exit: (exitCode: number) => void;
}
