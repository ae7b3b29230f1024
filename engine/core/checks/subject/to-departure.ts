import type { Departure } from '../../model/index.ts';
import type { Misfit } from '../check.ts';

/** The departure that a misfit of the body is. */
export function toDeparture({ at, expected, received, advised }: Misfit): Departure {
  const departure = { at: `body${at}`, expected, received };
  return advised ? { ...departure, level: 'advised' } : departure;
}
