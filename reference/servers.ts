import type { IncomingMessage, ServerResponse } from 'node:http';
import { createLedger } from './ledger/create-ledger.ts';
import { createReference } from './server/create-reference.ts';

/** A faithful server, ready to answer. */
export interface ReferenceServer {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  readonly keys: Readonly<Record<string, string>>;
}

/** What there is to know of a faithful server before it is made. */
export interface ServerKind {
  /** Makes one; the options are its own. */
  readonly create: (options?: object) => ReferenceServer;
  /** States that its owner can bring about, each by a request of its own, and whether they are ended by another one. */
  readonly states: readonly (readonly [name: string, ends: boolean])[];
}

/** The faithful server of the usual contract. */
export const reference: ServerKind = {
  create: createReference,
  states: [
    ['failed-asset', false],
    ['unretryable-asset', false],
    ['exhausted-asset', false],
    ['broken-results', false],
    ['oversized-blob', false],
    ['subscription-without-destination', false],
    ['storage-failure', true],
  ],
};

/** The faithful servers, by the names of the contracts that they keep. */
export const servers: Readonly<Record<string, ServerKind>> = {
  mediamagic: reference,
  ledger: { create: createLedger, states: [['maintenance', true]] },
};
