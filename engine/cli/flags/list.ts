import { InvalidArgumentError } from 'commander';

/** Adds to a list the names of a flag that may be given several times, or once with commas. */
export function collectNames(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Give names, with commas between them.');
  return [...before, ...names];
}

/** Adds to a list the value of a flag that may be given several times. */
export function collectValues(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
