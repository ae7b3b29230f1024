/** The same text in larger chunks: to look at each small one, and to write it, costs more than what it says. */
export function* inBlocks(chunks: Iterable<string>): Iterable<string> {
  let block = '';
  for (const chunk of chunks) {
    block += chunk;
    if (block.length < SMALLEST) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

// Characters.
const SMALLEST = 65_536;
