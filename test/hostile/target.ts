import type { Socket } from 'node:net';

/** A server that a run is made against. */
export interface OpenServer {
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/** What a run against a target ends in, and a part of what the console says of the cause. */
export interface Ending {
  readonly exitCode: 0 | 1 | 3;
  readonly says: string;
}

/** Behaves on one connection. */
export type Act = (socket: Socket) => void;

/** From when on a target is hostile: from its first request, or once the preflight is over. */
export type When = 'at once' | 'later';

/** A target that breaks rules, and what a run ends in, by when it begins to. */
export interface HostileTarget {
  readonly title: string;
  readonly open: (when: When) => Promise<OpenServer>;
  readonly endings: Readonly<Partial<Record<When, Ending>>>;
  readonly settings?: HostileSettings;
}

/** How a hostile target is judged where the usual way does not do. */
export interface HostileSettings {
  readonly only?: readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly maxWaitSeconds?: number;
  /** The file of a certificate that is trusted. */
  readonly ca?: string;
}

/** Nothing can be told of the target, for this cause. */
export function inconclusive(says: string): Ending {
  return { exitCode: 3, says };
}

/** The target breaks a required clause. */
export function violates(says: string): Ending {
  return { exitCode: 1, says };
}

/** The target is odd, and keeps the contract all the same. */
export const conforms: Ending = { exitCode: 0, says: 'no required clause is broken' };
