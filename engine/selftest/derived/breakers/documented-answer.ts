import { setHeader } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Gives another media type than any that is documented, or no body where one is. */
export const breakDocumentedAnswer: Breaker<'documentedAnswer'> = () => [
  {
    variant: 'media-type',
    title: 'gives text/html as the media type',
    at: ({ body }) => body !== undefined,
    change: () => (reply) => setHeader(reply, 'Content-Type', 'text/html'),
  },
];
