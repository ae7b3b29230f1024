/** A source of values that look random and are the same for the same seed and name. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  int(below: number): number;
  hex(length: number): string;
  /** A version 4 UUID. */
  uuid(): string;
}

/** Returns a source of values for a seed and a name, such as a case's id. */
export function createRandom(seed: number, name: string): Random {
  return new SeededRandom(seed, name);
}

// A class, as two are made for each probe and most are never asked for a value.
class SeededRandom implements Random {
  readonly #seed: number;
  readonly #name: string;
  #next: (() => number) | undefined;

  constructor(seed: number, name: string) {
    this.#seed = seed;
    this.#name = name;
  }

  int(below: number): number {
    this.#next ??= createGenerator(this.#seed, this.#name);
    return Math.floor((this.#next() / 2 ** 32) * below);
  }

  hex(length: number): string {
    return Array.from({ length }, () => this.int(16).toString(16)).join('');
  }

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${'89ab'.charAt(this.int(4))}${this.hex(3)}-${this.hex(12)}`;
  }
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
