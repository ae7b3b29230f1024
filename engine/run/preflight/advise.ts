import { parseUrl, type Response } from '../../core/model/index.ts';
import { headerOf, titleOf } from './describe-answer.ts';

/** Says what to do about an answer that is not of the API but of what stands before it, or of something else. */
export function advise(response: Response, key: string): string {
  const [, advice = 'check the base URL'] = DOORS.find(([is]) => is(response)) ?? [];
  return advice.replace(KEY, `keys.${key}`);
}

const KEY = '{key}';

/** Says what to do about a redirect. */
export function adviseRedirect(baseUrl: string, location = ''): string {
  const to = parseUrl(location, baseUrl);
  const { protocol, hostname } = new URL(baseUrl);
  if (to !== undefined && LOGIN.test(to.pathname + to.hostname)) {
    return 'a login for people stands before the API: have this machine let through, or give what it asks for in `headers`, or the base URL that answers itself';
  }
  if (to?.hostname === hostname && protocol === 'http:' && to.protocol === 'https:') {
    return `give the base URL with https, as ${to.origin}`;
  }
  return 'give the base URL that answers itself';
}

const LOGIN = /(?:^|[/.-])(?:log-?in|sign-?in|sso|oauth2?|saml2?|authorize|idp)(?:[/.-]|$)/i;

/** The first that fits decides. */
const DOORS: readonly (readonly [is: (response: Response) => boolean, advice: string])[] = [
  [
    isChallenge,
    'it is a challenge for browsers: have this machine let through, by its address or by a header field in `headers`',
  ],
  [wantsTls, 'the port speaks TLS: give the base URL with https'],
  [wantsCertificate, 'a client certificate is wanted: give tls.cert and tls.key'],
  [
    (response) => headerOf(response, 'www-authenticate') !== undefined,
    'a login stands before the API: give its Authorization in `headers`',
  ],
  [({ status }) => status === 401, `check ${KEY} and the base URL`],
  [({ status }) => status === 429, 'what stands before the API limits this machine: wait, or have it let through'],
  [
    ({ status }) => status >= 502 && status <= 504,
    'what stands before the API has nothing behind it that answers: is it deployed and healthy?',
  ],
  [({ status }) => status === 403, 'this machine is refused: have it let through, and check the base URL'],
  [({ status }) => status >= 200 && status < 300, 'that is a page for people: check the base URL'],
];

function isChallenge(response: Response): boolean {
  const isMarked = ['cf-mitigated', 'x-amzn-waf-action'].some((name) => headerOf(response, name) !== undefined);
  return (
    isMarked ||
    /just a moment|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|captcha/i.test(
      titleOf(response) ?? '',
    )
  );
}

function wantsTls({ status, body }: Response): boolean {
  return status === 400 && /plain HTTP request was sent to HTTPS port|HTTP request to an HTTPS server/i.test(body);
}

// 495 and 496 are statuses of nginx.
function wantsCertificate({ status, body }: Response): boolean {
  return status === 495 || status === 496 || (status === 400 && /SSL certificate|client certificate/i.test(body));
}
