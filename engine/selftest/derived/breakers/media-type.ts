import { setHeader } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Gives another media type, or none. */
export const breakMediaType: Breaker<'mediaType'> = () => [
  {
    variant: 'other',
    title: 'gives text/html as the media type',
    change: () => (reply) => setHeader(reply, 'Content-Type', 'text/html'),
  },
  { variant: 'missing', title: 'gives no media type', change: () => (reply) => setHeader(reply, 'Content-Type') },
];
