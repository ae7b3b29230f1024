import type { Call } from './call.ts';
import type { Label } from './labels.ts';

/** Stops the call with a refusal, unless the settings leave that check out. */
export function refuse(call: Call, label: Label, details: RefusalDetails = {}): void {
  if (!isSkipped(call, label)) throw new Refusal(label, details);
}

/** Tells whether the settings leave a check out, wholly or for one field. */
export function isSkipped(call: Call, label: Label, field?: string): boolean {
  const { skipCheck } = call.settings;
  const id = call.operation.id;
  if (skipCheck.has(label) || skipCheck.has(`${id}:${label}`)) return true;
  return field !== undefined && skipCheck.has(`${id}:${label}:${field}`);
}

/** Ends the handling of a request at one point of refusal. */
export class Refusal extends Error {
  readonly label: Label;
  readonly details: RefusalDetails;

  constructor(label: Label, details: RefusalDetails = {}) {
    super(label);
    this.name = 'Refusal';
    this.label = label;
    this.details = details;
  }
}

/** What a refusal says beyond its label. */
export interface RefusalDetails {
  readonly fields?: readonly FieldIssue[];
  readonly waitMs?: number;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** One thing wrong with one property of the request. */
export interface FieldIssue {
  readonly from: 'body' | 'query' | 'path';
  readonly path: readonly (string | number)[];
  readonly message: string;
}
