import type { Exchange } from '../../core/model/index.ts';
import type { Arranging, NotArranged } from './arranged.ts';

/**
 * Brings a state about, once more after such a failure: so much depends on it that one hiccup is not to decide. What went another
 * way than the state needs is tried some times more.
 */
export async function bringAgain(
  bring: () => Promise<Arranging>,
  release: (arranging: Arranging) => Promise<void>,
  isWorthIt: (failed: NotArranged) => boolean = ({ why }) => why !== 'stopped',
): Promise<Arranging> {
  const first = await bring();
  if (first.ok || !isWorthIt(first)) return first;
  await release(first);
  for (let tries = 2; ; tries += 1) {
    const next = await bring();
    if (!next.ok) await release(next);
    if (next.ok || next.isOver !== true || tries >= MOST_TRIES)
      return { ...next, exchanges: withLost(next.exchanges, first) };
  }
}

const MOST_TRIES = 5;

// What the first try lost is shown with the request that was sent in its place.
function withLost(exchanges: readonly Exchange[], { exchanges: before }: Arranging): readonly Exchange[] {
  const lost = before.find(({ reply }) => reply.failure !== undefined);
  const at = exchanges.findIndex(({ probe }) => probe.operation === lost?.probe.operation);
  return lost === undefined
    ? exchanges
    : exchanges.map((one, index) => (index === at ? { ...one, before: lost } : one));
}
