import type { RecordedExchange, TrafficExchange } from '../../core/model/index.ts';
import { readTraffic, type RawExchange } from '../../io/traffic/index.ts';
import { fromHarEntry, fromLoose, fromRecorded } from '../../traffic/index.ts';

/** What is told while recordings are read. */
export interface Reading {
  readonly onExchange: (exchange: TrafficExchange) => void;
  /** Something is wrong with a recording from there on. */
  readonly onTrouble: (trouble: string) => void;
  readonly signal?: AbortSignal;
}

/** Reads a recording, exchange by exchange; what is none is told once, with where it stands. */
export async function readExchanges(file: string, { onExchange, onTrouble, signal }: Reading): Promise<void> {
  let isProbe = false;
  const strange: string[] = [];
  for await (const chunk of readTraffic(file)) {
    if (signal?.aborted === true) break;
    if (chunk.kind === 'trouble') onTrouble(chunk.trouble);
    else if (chunk.kind === 'prober') isProbe = true;
    else {
      for (const raw of chunk.exchanges) {
        const exchange = toExchange(raw);
        if (exchange === undefined) strange.push(raw.at);
        else onExchange(isProbe ? { ...exchange, isProbe } : exchange);
      }
    }
  }
  const [first] = strange;
  if (first === undefined) return;
  const more = strange.length === 1 ? '' : ` and ${strange.length - 1} more`;
  onTrouble(`${first}${more} has no request with a method and a URL, so that it was left out`);
}

function toExchange({ kind, value, at, attached }: RawExchange): TrafficExchange | undefined {
  if (kind === 'har') return fromHarEntry(value, at, (name) => attached?.get(name));
  // A journal is written by this program.
  return kind === 'loose' ? fromLoose(value, at) : fromRecorded(value as RecordedExchange, at);
}
