import { InvalidArgumentError } from 'commander';

/** Reads a whole number from 1. */
export function readCount(text: string): number {
  return readWithin(text, /^\d+$/, 1, Number.MAX_SAFE_INTEGER, 'Give a whole number from 1.');
}

/** Reads a whole number from 0. */
export function readWhole(text: string): number {
  return readWithin(text, /^\d+$/, 0, Number.MAX_SAFE_INTEGER, 'Give a whole number from 0.');
}

/** Reads milliseconds, as many as a timer can wait. */
export function readTimeout(text: string): number {
  return readWithin(text, /^\d+$/, 1, LONGEST_TIMER_MS, `Give a whole number from 1 to ${LONGEST_TIMER_MS}.`);
}

/** Reads a number above 0. */
export function readPositive(text: string): number {
  return readWithin(text, DECIMAL, Number.MIN_VALUE, Number.MAX_VALUE, 'Give a number above 0.');
}

/** Reads a number from 0. */
export function readAmount(text: string): number {
  return readWithin(text, DECIMAL, 0, Number.MAX_VALUE, 'Give a number from 0.');
}

/** Reads a number from 0 to 100. */
export function readPercent(text: string): number {
  return readWithin(text, DECIMAL, 0, 100, 'Give a number from 0 to 100.');
}

/** Reads a port of this machine; 0 is any free one. */
export function readPort(text: string): number {
  return readWithin(text, /^\d+$/, 0, 65_535, 'Give a whole number from 0 to 65535.');
}

/** Reads a seed, or chooses one. */
export function readSeed(text: string): number {
  if (text === 'random') return Math.floor(Math.random() * LARGEST_SEED);
  return readWithin(text, /^\d+$/, 0, LARGEST_SEED, `Give a whole number from 0 to ${LARGEST_SEED}, or random.`);
}

function readWithin(text: string, form: RegExp, least: number, most: number, advice: string): number {
  const value = Number(text);
  if (!form.test(text) || value < least || value > most) throw new InvalidArgumentError(advice);
  return value;
}

const DECIMAL = /^\d+(\.\d+)?$/;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const LARGEST_SEED = 2 ** 32 - 1;
