/** What is found in a JSON document while it comes. */
export type Piece =
  /** The text of an element, and where it begins in the document. */
  | { readonly kind: 'element'; readonly text: Buffer; readonly at: number }
  /** An element that is too long to be held. */
  | { readonly kind: 'overlong'; readonly at: number };

/** Cuts the elements of one list out of a JSON document that comes in parts. */
export interface Splitter {
  readonly push: (chunk: Buffer) => readonly Piece[];
  /** What is wrong where the document ends; undefined where nothing is. */
  readonly end: () => string | undefined;
  /** How many elements were found. */
  readonly count: () => number;
}

/**
 * Makes a splitter for the list behind these names, one inside the other; without any the document is the list. It looks at
 * each byte once and builds nothing, so that `JSON.parse` reads the elements: four times as fast as a parser of streams.
 */
export function createSplitter(path: readonly string[], longest: number): Splitter {
  const keys: string[] = [];
  let [depth, offset, count] = [0, 0, 0];
  let [isString, isEscaped] = [false, false];
  const inside: Inside = { depth: 0, isString: false, isEscaped: false };
  let listDepth = -1;
  let isOver = false;
  let text: string | undefined;
  let parts: Buffer[] = [];
  let length = 0;
  let startedAt = -1;

  const isList = (): boolean => depth === path.length + 1 && path.every((name, index) => keys[index + 1] === name);

  const push = (chunk: Buffer): readonly Piece[] => {
    const pieces: Piece[] = [];
    let from = startedAt >= 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at += 1) {
      if (startedAt >= 0) {
        at = skipElement(chunk, at, inside);
        if (at < 0) break;
        count += 1;
        length += at + 1 - from;
        if (length <= longest) parts.push(chunk.subarray(from, at + 1));
        pieces.push(
          length > longest
            ? { kind: 'overlong', at: startedAt }
            : { kind: 'element', text: join(parts), at: startedAt },
        );
        [parts, length, startedAt, from] = [[], 0, -1, -1];
        continue;
      }
      const code = chunk[at] ?? 0;
      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (code === BACKSLASH) isEscaped = true;
        else if (code === QUOTE) isString = false;
        if (text !== undefined && isString && text.length < LONGEST_NAME) text += String.fromCharCode(code);
        continue;
      }
      if (code === QUOTE) {
        isString = true;
        text = listDepth < 0 && depth <= path.length ? '' : undefined;
      } else if (code === COLON) {
        if (text !== undefined) keys[depth] = text;
      } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        if (listDepth >= 0) {
          startedAt = offset + at;
          from = at;
          Object.assign(inside, { depth: 1, isString: false, isEscaped: false });
          continue;
        }
        depth += 1;
        if (code === OPEN_ARRAY && !isOver && isList()) {
          listDepth = depth;
        }
      } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
        depth -= 1;
        if (listDepth >= 0) {
          [listDepth, isOver] = [-1, true];
        }
      }
    }
    if (startedAt >= 0 && from >= 0) {
      length += chunk.length - from;
      if (length <= longest) parts.push(chunk.subarray(from));
      else parts = [];
    }
    offset += chunk.length;
    return pieces;
  };

  const end = (): string | undefined => {
    if (listDepth >= 0)
      return startedAt >= 0
        ? `it ends within entry ${count + 1}, which begins at byte ${startedAt}`
        : `it ends after entry ${count}, at byte ${offset}`;
    if (!isOver) return `it has no list ${path.length === 0 ? 'of exchanges' : path.join('.')}`;
    return depth === 0 ? undefined : `it ends too early, at byte ${offset}, behind entry ${count}`;
  };

  return { push, end, count: () => count };
}

/** Where in an element the end of a part was. */
interface Inside {
  depth: number;
  isString: boolean;
  isEscaped: boolean;
}

/** Returns the place at which an element ends, or -1 where that is in a later part; nearly all bytes are looked at here. */
function skipElement(chunk: Buffer, from: number, inside: Inside): number {
  let { depth, isString } = inside;
  const { length } = chunk;
  let at = inside.isEscaped ? from + 1 : from;
  while (at < length) {
    let code = chunk[at];
    if (isString) {
      while (code !== QUOTE && code !== BACKSLASH && (at += 1) < length) code = chunk[at];
      if (code === BACKSLASH) at += 2;
      else if (at < length) [isString, at] = [false, at + 1];
      continue;
    }
    at += 1;
    if (code === QUOTE) isString = true;
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth += 1;
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      depth -= 1;
      if (depth === 0) return at - 1;
    }
  }
  // A backslash was the last byte.
  Object.assign(inside, { depth, isString, isEscaped: at > length });
  return -1;
}

function join(parts: readonly Buffer[]): Buffer {
  const [only, second] = parts;
  return only !== undefined && second === undefined ? only : Buffer.concat(parts);
}

const LONGEST_NAME = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;
