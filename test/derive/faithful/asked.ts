import type { IncomingHttpHeaders } from 'node:http';
import type { Json, Operation } from '../../../engine/core/model/index.ts';

/** What a server does wrong: it changes an answer, knowing what was asked. */
export type Defect = (answer: Answer, asked: Asked) => Answer;

/** An answer before it is written. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a server was asked, and why it answers as it does. */
export interface Asked {
  readonly operation?: Operation;
  readonly headers: IncomingHttpHeaders;
  readonly why: Why;
  readonly at: string;
  /** What it would answer if nothing were wrong. */
  readonly succeed: () => Answer;
}

/** Why it answers as it does. */
export type Why =
  | 'served'
  | 'path'
  | 'method'
  | 'credential'
  | 'media-type'
  | 'json'
  | 'body'
  | 'parameter'
  | 'missing'
  | 'conflict'
  | 'precondition'
  | 'no-condition'
  | 'size'
  | 'scope'
  | 'payment'
  | 'again'
  | 'key-reused';

/** A request of an operation. */
export interface Question {
  readonly operation: Operation;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Why a request is refused, and the statuses of which the first that is documented is answered. */
export interface Refusal {
  readonly why: Why;
  readonly statuses: readonly [number, ...number[]];
  readonly at?: string;
}
