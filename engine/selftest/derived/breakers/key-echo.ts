import type { TamperContext } from '../../../../reference/index.ts';
import { addHeader, setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Echoes the key of the request in a header, in the body, and encoded. */
export const breakKeyEcho: Breaker<'keyEcho'> = () => [
  {
    variant: 'header',
    title: 'echoes the key in a header',
    change: () => (reply, context) => addHeader(reply, 'X-Caller', keyOf(context)),
  },
  {
    variant: 'body',
    title: 'echoes the key in the link of an error',
    at: isDomainError,
    change: () => (reply, context) => setFields(reply, { docs_url: `${DOCS_URL}#${keyOf(context)}` }),
  },
  {
    variant: 'encoded',
    title: 'echoes the key in base64 in the link of an error',
    at: isDomainError,
    change: () => (reply, context) =>
      setFields(reply, { docs_url: `${DOCS_URL}#${Buffer.from(keyOf(context)).toString('base64url')}` }),
  },
];

function isDomainError({ status }: { readonly status: number }): boolean {
  return status === 401 || status === 404;
}

function keyOf({ request }: TamperContext): string {
  return request.headers['x-api-key']?.[0] ?? 'none';
}

const DOCS_URL = 'https://docs.mediamagic.app/errors';
