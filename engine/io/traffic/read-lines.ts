import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { RawChunk, RawExchange } from './raw.ts';

/** Reads a line of JSON for each exchange, or a journal, whose lines hold several. */
export async function* readLines(name: string, stream: AsyncIterable<Buffer>): AsyncIterable<RawChunk> {
  const broken: number[] = [];
  let number = 0;
  let exchanges: RawExchange[] = [];
  for await (const line of createInterface({ input: Readable.from(stream), crlfDelay: Infinity })) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    const value = parse(text);
    if (value === undefined) broken.push(number);
    else exchanges.push(...exchangesOf(value, `${name}, line ${number}`));
    if (exchanges.length < BATCH) continue;
    yield { kind: 'exchanges', exchanges };
    exchanges = [];
  }
  if (exchanges.length > 0) yield { kind: 'exchanges', exchanges };
  const [first] = broken;
  if (first === undefined) return;
  const more = broken.length === 1 ? '' : ` and ${broken.length - 1} more`;
  yield {
    kind: 'trouble',
    trouble: `${name} is broken in line ${first}${more}, which is no JSON; the other lines were read`,
  };
}

const BATCH = 100;

function exchangesOf(value: unknown, at: string): readonly RawExchange[] {
  const { type, entry } = value as { readonly type?: unknown; readonly entry?: { readonly exchanges?: unknown } };
  if (type === undefined) return [{ kind: 'loose', value, at }];
  const recorded = Array.isArray(entry?.exchanges) ? (entry.exchanges as readonly unknown[]) : [];
  return recorded.map((one) => ({ kind: 'recorded', value: one, at }));
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
