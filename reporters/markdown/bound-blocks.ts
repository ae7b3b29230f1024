import { formatCount } from '../quantity.ts';

/** The first blocks that fit into a number of bytes, with a sentence about those that do not. */
export function* boundBlocks(blocks: readonly string[], mostBytes: number): Iterable<string> {
  let bytes = 0;
  for (const [index, block] of blocks.entries()) {
    bytes += Buffer.byteLength(block) + 2;
    if (bytes > mostBytes - RESERVE) {
      yield `${formatCount(blocks.length - index, 'part')} more would make this too large; the HTML and the JSON report have them all.\n`;
      return;
    }
    yield `${block}\n\n`;
  }
}

const RESERVE = 200;
