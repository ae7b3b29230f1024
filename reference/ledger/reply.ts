/** An answer of the ledger before it is written. */
export interface LedgerReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>> | string;
}

/** What is known of the request that a reply is to. */
export interface LedgerContext {
  /** Absent where no path of the API was asked for. */
  readonly operation?: string;
  /** Where the ledger decided: a refusal by its name, or `ok`. */
  readonly label: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Returns a reply with a JSON body. */
export function json(status: number, body: object, headers: LedgerReply['headers'] = {}): LedgerReply {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: { ...body } };
}
