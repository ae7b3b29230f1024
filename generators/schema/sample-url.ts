import type { Json } from '../../engine/core/model/index.ts';

/** A URL of which parts may be changed. */
export interface SampleUrl {
  readonly whole: string;
  /** What follows the scheme. */
  readonly rest: string;
  /** It may be made longer by a path. */
  readonly folder: string;
  readonly ofLength: (length: number) => string;
}

/** Returns the URL to change at a place: that of the profile where the valid request has it there, so that the host is kept. */
export function sampleUrl(valid: Json | undefined): SampleUrl {
  return typeof valid === 'string' && valid.includes('$webhook.') ? WEBHOOK : EXAMPLE;
}

const WEBHOOK: SampleUrl = {
  whole: '{$webhook.prefix}{$fresh.id}',
  rest: '{$webhook.rest}{$fresh.id}',
  folder: '{$webhook.folder}',
  ofLength: (length) => `{$webhook.ofLength.${length}}`,
};

const EXAMPLE_REST = 'example.com/assay/';

const EXAMPLE: SampleUrl = {
  whole: `https://${EXAMPLE_REST}`,
  rest: EXAMPLE_REST,
  folder: `https://${EXAMPLE_REST}`,
  ofLength: (length) => `https://${EXAMPLE_REST}`.padEnd(length, 'a'),
};
