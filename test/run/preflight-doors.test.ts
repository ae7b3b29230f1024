import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createReference } from '../../reference/index.ts';
import { callMain } from '../cli/call-main.ts';
import { openApp } from '../../engine/session/open-app.ts';

const html = { 'content-type': 'text/html' };
const page = (title: string): string => `<!doctype html><html><head><title>${title}</title></head></html>`;
const env = { ASSAY_KEYS_SANDBOX: 'sk_test_0123456789abcdef' };

interface Door {
  readonly what: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly said: RegExp;
}

const doors: readonly Door[] = [
  {
    what: 'a load balancer without targets',
    status: 503,
    headers: { ...html, server: 'awselb/2.0' },
    body: page('503 Service Temporarily Unavailable'),
    said: /answered 503 by awselb\/2\.0 with the HTML page “503 Service Temporarily Unavailable”, asked again for 1 s; .*nothing behind it that answers/,
  },
  {
    what: 'a service mesh',
    status: 503,
    headers: { 'content-type': 'text/plain', server: 'envoy' },
    body: 'upstream connect error',
    said: /answered 503 by envoy with the text “upstream connect error”.*nothing behind it/,
  },
  {
    what: 'a challenge for browsers',
    status: 403,
    headers: { ...html, server: 'cloudflare', 'cf-mitigated': 'challenge' },
    body: page('Just a moment...'),
    said: /answered 403 by cloudflare with the HTML page “Just a moment\.\.\.”; it is a challenge for browsers/,
  },
  {
    what: 'a limit of the edge that asks for more time than is allowed',
    status: 429,
    headers: { ...html, 'retry-after': '30' },
    body: 'error code: 1015',
    said: /answered 429 with an HTML page; what stands before the API limits this machine/,
  },
  {
    what: 'a door that wants a client certificate',
    status: 400,
    headers: { ...html, server: 'nginx' },
    body: page('400 No required SSL certificate was sent'),
    said: /by nginx with the HTML page “400 No required SSL.*; a client certificate is wanted: give tls\.cert and tls\.key/,
  },
  {
    what: 'a port that speaks TLS',
    status: 400,
    headers: html,
    body: `${page('400')}The plain HTTP request was sent to HTTPS port`,
    said: /the port speaks TLS: give the base URL with https/,
  },
  {
    what: 'a password',
    status: 401,
    headers: { ...html, 'www-authenticate': 'Basic realm="staging"' },
    body: page('401 Authorization Required'),
    said: /answered 401 asking for Basic realm="staging" with the HTML page.*; a login stands before the API/,
  },
  {
    what: 'a web application',
    status: 200,
    headers: html,
    body: page('Welcome'),
    said: /answered 200 with the HTML page “Welcome”; that is a page for people: check the base URL/,
  },
  {
    what: 'a title with control characters and no end',
    status: 404,
    headers: html,
    body: `<title>a\u001b[31m${'b'.repeat(5000)}`,
    said: /with the HTML page “a \[31mb{80,}…”; check the base URL/,
  },
  {
    what: 'a login for people',
    status: 302,
    headers: { location: 'https://idp.example/oauth2/authorize?x' },
    body: '',
    said: /redirects \(302\) to https:\/\/idp\.example.*; a login for people stands before the API/,
  },
];

describe('what stands before an API', () => {
  it.each(doors)('$what is told, with what to do', async ({ status, headers, body, said }) => {
    const { baseUrl, close } = await openApp((_, response) => response.writeHead(status, headers).end(body));
    const checked = await callMain(['check', baseUrl, '--max-wait', '1'], { environment: env });
    await close();
    expect(checked.exitCode).toBe(3);
    expect(checked.lastLine).toMatch(said);
  });

  const passing: readonly (readonly [string, number, Readonly<Record<string, string>>])[] = [
    ['a deployment', 503, html],
    ['a gateway', 502, html],
    ['a gateway that is slow', 504, { 'content-type': 'application/json' }],
    ['a limit', 429, { 'content-type': 'application/json', 'retry-after': '1' }],
  ];
  it.each(passing)('%s that is over soon is waited for', async (_, status, headers) => {
    const { keys, listener } = createReference();
    let refused = 0;
    const app: RequestListener = (request, response) => {
      if (refused >= 2) listener(request, response);
      else {
        refused += 1;
        response.writeHead(status, headers).end(headers === html ? page('wait') : '{}');
      }
    };
    const { baseUrl, close } = await openApp(app);
    const checked = await callMain(['check', baseUrl], { environment: { ASSAY_KEYS_SANDBOX: keys.sandbox } });
    await close();
    expect(checked).toMatchObject({ exitCode: 0 });
    expect(checked.error).toMatch(
      new RegExp(`The target answers ${status}.*; it is asked again in 1 s, for up to 120 s`),
    );
    expect(refused).toBe(2);
  });

  it.each([
    ['/api/integrations', '/'],
    ['/gw/api/integrations', '/gw'],
    ['/api', '/'],
  ])('a base URL that ends with %s, where paths begin so, is told', async (path, rest) => {
    const { baseUrl, close } = await openApp((_, response) =>
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"detail":"Not Found"}'),
    );
    const checked = await callMain(['check', `${baseUrl}${path}`], { environment: env });
    await close();
    expect(checked.lastLine).toContain(
      `is the base URL right? The base URL ends with ${path.replace('/gw', '')}, with which the paths of the contract begin; try ${baseUrl}${rest === '/' ? '' : rest}`,
    );
  });
});
