import { isAscii } from 'node:buffer';
import type { Readable } from 'node:stream';
import { namesOf, type Attached } from './attached.ts';
import type { RawChunk, RawExchange } from './raw.ts';
import { createSplitter, type Piece } from './split-entries.ts';

/** A JSON document with a list of exchanges in it. */
export interface ListSource {
  readonly name: string;
  readonly kind: 'har' | 'loose';
  readonly stream: AsyncIterable<Buffer> | Readable;
  readonly attached?: Attached;
}

/** Reads the exchanges of a JSON document as it comes; where it breaks, what stood before is read. */
export async function* readList({ name, kind, stream, attached }: ListSource): AsyncIterable<RawChunk> {
  const splitter = createSplitter(kind === 'har' ? ['log', 'entries'] : [], LONGEST_ENTRY);
  let number = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const exchanges: RawExchange[] = [];
    for (const piece of splitter.push(chunk)) {
      number += 1;
      const at = `${name}, entry ${number}`;
      const value = parsePiece(piece);
      if (value === undefined) {
        yield { kind: 'exchanges', exchanges };
        yield { kind: 'trouble', trouble: describePiece(name, number, piece) };
        if (piece.kind === 'element') return;
        exchanges.length = 0;
        continue;
      }
      const names = attached === undefined ? [] : namesOf(value);
      if (attached === undefined || names.length === 0) exchanges.push({ kind, value, at });
      else exchanges.push({ kind, value, at, attached: await attached.read(names) });
    }
    if (exchanges.length > 0) yield { kind: 'exchanges', exchanges };
  }
  const trouble = splitter.end();
  if (trouble !== undefined) yield { kind: 'trouble', trouble: `${name} is not whole: ${trouble}` };
}

// Bytes; a browser holds no more of a body either.
const LONGEST_ENTRY = 67_108_864;

function parsePiece(piece: Piece): unknown {
  if (piece.kind === 'overlong') return undefined;
  try {
    // Text of nothing but ASCII is read in a third of the time as what it is.
    return JSON.parse(piece.text.toString(isAscii(piece.text) ? 'latin1' : 'utf8'));
  } catch {
    return undefined;
  }
}

function describePiece(name: string, number: number, { kind, at }: Piece): string {
  return kind === 'overlong'
    ? `${name} has more than ${LONGEST_ENTRY} bytes in entry ${number}, at byte ${at}, which was left out`
    : `${name} is broken in entry ${number}, which begins at byte ${at}: it is no JSON; what stands before it was read`;
}
