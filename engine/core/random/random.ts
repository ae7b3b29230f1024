/** A source of values that look random and are the same for the same seed and name. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  readonly int: (below: number) => number;
  readonly hex: (length: number) => string;
  /** A version 4 UUID. */
  readonly uuid: () => string;
}

/** Returns a source of values for a seed and a name, such as a case's id. */
export function createRandom(seed: number, name: string): Random {
  // Most sources are never asked for a value.
  let generator: (() => number) | undefined;
  const next = (): number => (generator ??= createGenerator(seed, name))();
  const int = (below: number): number => Math.floor((next() / 2 ** 32) * below);
  const hex = (length: number): string => Array.from({ length }, () => int(16).toString(16)).join('');
  const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'.charAt(int(4))}${hex(3)}-${hex(12)}`;
  return { int, hex, uuid };
}

// FNV-1a of the name, mixed with the seed, drives the generator sfc32.
function createGenerator(seed: number, name: string): () => number {
  let a = 0x9e3779b9;
  let b = seed >>> 0;
  let c = 0x811c9dc5;
  let counter = 1;
  for (const character of name) {
    c = Math.imul(c ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  const next = (): number => {
    const sum = (a + b + counter++) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let round = 0; round < 12; round += 1) {
    next();
  }
  return next;
}
