import type { Response } from '../../model/index.ts';

/** The values of a response header, one for each time it stands. */
export function readHeader({ headers }: Response, name: string): readonly string[] {
  const values: string[] = [];
  for (const field of headers) if (field[0] === name) values.push(field[1]);
  return values;
}
