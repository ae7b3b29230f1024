import type { FunctionComponent } from 'preact';
import type { Contract } from '../../engine/core/model/index.ts';

/** One part of the page of a contract. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly count: (contract: Contract) => number;
  readonly Body: FunctionComponent<{ readonly contract: Contract }>;
}
