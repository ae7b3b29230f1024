import type { TamperContext } from '../../../../reference/index.ts';
import { addHeader, setFields } from '../../../../reference/mutants/edit.ts';
import { keyHeaderOf, type Contract } from '../../../core/model/index.ts';
import type { Breaker } from '../breaker.ts';

/** Echoes the key of the request in a header, in the body, and encoded. */
export const breakKeyEcho: Breaker<'keyEcho'> = (_, { contract }) => [
  {
    variant: 'header',
    title: 'echoes the key in a header',
    change: () => (reply, context) => addHeader(reply, 'X-Caller', keyOf(context, contract)),
  },
  {
    variant: 'body',
    title: 'echoes the key in the link of an error',
    at: isDomainError,
    change: () => (reply, context) =>
      setFields(reply, { docs_url: `${contract.docsUrl}/errors#${keyOf(context, contract)}` }),
  },
  {
    variant: 'encoded',
    title: 'echoes the key in base64 in the link of an error',
    at: isDomainError,
    change: () => (reply, context) =>
      setFields(reply, {
        docs_url: `${contract.docsUrl}/errors#${Buffer.from(keyOf(context, contract)).toString('base64url')}`,
      }),
  },
];

function isDomainError({ status }: { readonly status: number }): boolean {
  return status === 401 || status === 404;
}

function keyOf({ request }: TamperContext, contract: Contract): string {
  return request.headers[keyHeaderOf(contract).toLowerCase()]?.[0] ?? 'none';
}
