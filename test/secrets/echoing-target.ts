import type { RequestListener } from 'node:http';
import type { Tamper } from '../../reference/index.ts';
import { formsOf } from './forms-of.ts';

/** Puts whatever key a request has into the body and a header of the refusal, in every form. */
export const echoKey: Tamper = (reply, { request, label }) => {
  if (label === 'ok' || typeof reply.body !== 'object' || Array.isArray(reply.body)) return reply;
  const forms = formsOf(String(request.headers['x-api-key'] ?? ''));
  const body = {
    ...(reply.body as object), // no list, so it is an object
    detail: `no such key: ${forms[0] ?? ''}`,
    message: `no such key: ${forms[0] ?? ''}, ${'filler '.repeat(20)}`,
    tried: forms,
    [forms[0] ?? '']: 1,
    quoted: JSON.stringify({ forms }),
  };
  return { ...reply, headers: [...reply.headers, ['X-Echo', forms.join(' ')]], body };
};

/** What the name of a header field may be. */
const NAME = /^[\w-]+$/;

/** Sets a cookie, and shows its value and those of the request's other fields, whole and taken apart as a page for debugging does. */
export function echoHeaders(listener: RequestListener): RequestListener {
  return (request, response) => {
    response.setHeader('set-cookie', 'session=cookie-value-of-the-target; Path=/');
    response.setHeader('x-team', String(request.headers['x-team'] ?? ''));
    response.setHeader('x-debug', `cookie-value-of-the-target ${String(request.headers['x-token'] ?? '')}`);
    const credential = (name: string): string => String(request.headers[name] ?? '').split(' ')[1] ?? '';
    const login = Buffer.from(credential('x-door'), 'base64').toString();
    const [, session = ''] = (request.headers.cookie ?? '').split('session=');
    response.setHeader('x-login', [login, ...login.split(':'), credential('x-bearer')].join(' '));
    response.setHeader('x-cookies', JSON.stringify({ session, decoded: decodeURIComponent(session) }));
    const token = String(request.headers['x-token'] ?? '');
    response.setHeader('x-asked', `/?${encodeURIComponent(token)}=1&${new URLSearchParams([[token, '']]).toString()}`);
    if (NAME.test(credential('x-bearer'))) response.setHeader(`x-of-${credential('x-bearer')}`, '1');
    listener(request, response);
  };
}
