import type { Send } from '../../core/model/index.ts';

/** Everything that decides how probes reach the target. */
export interface SenderOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Sent with every probe. */
  readonly headers: Readonly<Record<string, string>>;
  /** Holds the id of the run. */
  readonly userAgent: string;
  /** From opening the connection to the end of the answer. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  /** Probes under way at once on shared connections; more wait for their turn. */
  readonly concurrency: number;
  readonly tls: TlsFiles;
  readonly proxy?: ProxyAddress;
  readonly clock?: Clock;
}

/** Certificates and the private key as PEM text. */
export interface TlsFiles {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** Opens the key where it is encrypted. */
  readonly passphrase?: string;
}

/** The proxy that a connection is tunnelled through; user and password stand in the URL. */
export interface ProxyAddress {
  readonly url: string;
}

/** Waits, so that a test can shorten the pauses of a large upload. */
export interface Clock {
  readonly sleep: (ms: number) => Promise<void>;
}

/** Sends probes to one target until it is closed. */
export interface Sender {
  readonly send: Send;
  /** Stops what is under way, which is answered as aborted, and closes all connections. */
  readonly close: () => Promise<void>;
}
