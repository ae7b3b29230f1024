import type { Response } from '../../model/index.ts';

/** The values of a response header, one for each time it stands. */
export function readHeader({ headers }: Response, name: string): readonly string[] {
  return headers.filter((field) => field[0] === name).map((field) => field[1]);
}
