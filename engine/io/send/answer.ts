import { isAscii, isUtf8 } from 'node:buffer';
import type { HeaderField, Response } from '../../core/model/index.ts';

/** Gathers an answer as it arrives; keeps no more of its body than the limit. */
export class Answer {
  readonly maxBytes: number;
  readonly #chunks: Buffer[] = [];
  #codings: readonly string[] = [];
  #head: { readonly status: number; readonly headers: readonly HeaderField[] } | undefined;
  #arrived = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** Whether the head is there. */
  get hasHead(): boolean {
    return this.#head !== undefined;
  }

  /** Whether the head is there and is that of an answer without a body, whatever length it tells. */
  get isBodiless(): boolean {
    return this.#head?.status === 204 || this.#head?.status === 304;
  }

  /** Its content codings, in the order in which they were applied, in small letters. */
  get codings(): readonly string[] {
    return this.#codings;
  }

  /** Whether there is a body that has content codings. */
  get isCoded(): boolean {
    return this.#codings.length > 0 && this.#arrived > 0;
  }

  /** Takes the head; names and values stand in turn, as the libraries give them. */
  begin(status: number, rawHeaders: readonly (Buffer | string)[]): void {
    const headers: HeaderField[] = [];
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const name = textOf(rawHeaders[at]).toLowerCase();
      headers.push([name, textOf(rawHeaders[at + 1])]);
      if (name === 'content-encoding') this.#codings = [...this.#codings, ...listCodings(textOf(rawHeaders[at + 1]))];
    }
    this.#head = { status, headers };
  }

  /** Takes a part of the body and returns whether the limit still holds. */
  add(chunk: Buffer): boolean {
    const room = this.maxBytes - this.#arrived;
    if (room > 0) this.#chunks.push(chunk.subarray(0, room));
    this.#arrived += chunk.length;
    return this.#arrived <= this.maxBytes;
  }

  /** What came, or undefined without a head; of a body that is not whole only the beginning. */
  finish(ms: number, isWhole: boolean): Response | undefined {
    return this.#head === undefined ? undefined : this.present(this.take(isWhole), ms, isWhole);
  }

  /** The bytes that came, which are let go; of a body that is not whole only the beginning. */
  take(isWhole: boolean): Buffer {
    const kept = Math.min(this.#arrived, isWhole ? Infinity : PARTIAL_BYTES, this.maxBytes);
    const [first = EMPTY] = this.#chunks;
    const bytes = first.length >= kept ? first.subarray(0, kept) : Buffer.concat(this.#chunks, kept);
    this.#chunks.length = 0;
    return bytes;
  }

  /** The answer with these bytes as its body, or undefined without a head. */
  present(bytes: Buffer, ms: number, isWhole: boolean): Response | undefined {
    if (this.#head === undefined) return undefined;
    const isPlain = isAscii(bytes);
    const invalid = isPlain || isValidUtf8(bytes, isWhole) ? {} : { invalidUtf8: true };
    const body = bytes.toString(isPlain ? 'latin1' : 'utf8');
    return { body, bytes: this.#arrived, ms: Math.round(ms), ...invalid, ...this.#head };
  }
}

function textOf(part: Buffer | string = ''): string {
  return typeof part === 'string' ? part : part.toString('latin1');
}

function listCodings(value: string): readonly string[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '' && name !== 'identity');
}

const EMPTY = Buffer.alloc(0);

// Nobody judges a part of a body, it is only shown.
const PARTIAL_BYTES = 64 * 1024;

/** A body that was cut may end within a character. */
function isValidUtf8(bytes: Buffer, isWhole: boolean): boolean {
  if (isWhole) return isUtf8(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
