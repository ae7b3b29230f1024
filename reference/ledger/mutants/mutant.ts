import type { LedgerOptions } from '../create-ledger.ts';
import type { LedgerContext, LedgerReply } from '../reply.ts';

/** A ledger with one thing wrong. */
export interface LedgerMutant {
  readonly id: string;
  /** What the wrong ledger does, as a sentence. */
  readonly title: string;
  /** The clauses under each of which it must be found. */
  readonly clauses: readonly string[];
  /** Makes the options of a new ledger; some mutants remember what they saw. */
  readonly options: () => LedgerOptions;
}

/** Alters a reply. */
export type Change = (reply: LedgerReply, context: LedgerContext) => LedgerReply;

/** Returns options by which the replies of some labels are altered; of all refusals without any label. */
export function on(labels: readonly string[], change: Change): () => LedgerOptions {
  return () => ({
    tamper: (reply, context) => {
      const isMeant = labels.length === 0 ? reply.status >= 400 : labels.includes(context.label);
      return isMeant ? change(reply, context) : reply;
    },
  });
}

/** Returns a change of the status, in the problem too. */
export function toStatus(status: number): Change {
  return (reply) => ({ ...setMembers(reply, { status }), status });
}

/** Returns a change that sets a header, or leaves it out. */
export function setHeader(name: string, value?: string): Change {
  return (reply) => {
    const others = Object.entries(reply.headers).filter(([other]) => other !== name);
    return { ...reply, headers: Object.fromEntries(value === undefined ? others : [...others, [name, value]]) };
  };
}

/** Returns a reply with members of its body set, or left out where they are undefined. */
export function setMembers(reply: LedgerReply, members: Readonly<Record<string, unknown>>): LedgerReply {
  const body = typeof reply.body === 'object' ? reply.body : {};
  const kept = Object.entries({ ...body, ...members }).filter(([, value]) => value !== undefined);
  return { ...reply, body: Object.fromEntries(kept) };
}
