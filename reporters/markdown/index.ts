import type { Report } from '../../engine/core/model/index.ts';
import { boundBlocks } from './bound-blocks.ts';
import { baselineBlocks, errorBlocks, failureBlocks, proposedBlocks, warningBlocks } from './departure-blocks.ts';
import { leftOutBlocks } from './left-out-blocks.ts';
import { summaryBlocks } from './summary-blocks.ts';

/** The report as Markdown for the summary of a CI job. */
export function* markdown(report: Report): Iterable<string> {
  const blocks = sections.flatMap((section) => section(report));
  yield* boundBlocks(blocks, MOST_BYTES);
}

// GitHub takes 1 MiB of a step; a little is left for what else the step writes.
const MOST_BYTES = 1_000_000;

const sections: readonly ((report: Report) => readonly string[])[] = [
  summaryBlocks,
  failureBlocks,
  baselineBlocks,
  errorBlocks,
  warningBlocks,
  proposedBlocks,
  leftOutBlocks,
];
