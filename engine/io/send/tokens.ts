import {
  changeKey,
  type Credential,
  type HeaderField,
  type Probe,
  type Reply,
  type Secret,
  type Send,
  type SendOptions,
  type TokenRequest,
} from '../../core/model/index.ts';

/** What tokens are fetched with. */
export interface TokenTools {
  /** Sends a request below the base URL, or below the origin of another host. */
  readonly sendTo: (origin: string | undefined) => Send;
  readonly now: () => number;
  /** Told of each token, so that it is kept secret. */
  readonly onToken: (secret: Secret) => void;
}

/** Returns a sender that puts a token into each probe that needs one: fetched when it is first needed, and anew before it ends. */
export function withTokens(send: Send, tools: TokenTools): Send {
  const known = new Map<string, Promise<Token>>();
  const tokenFor = async (request: TokenRequest, options: SendOptions): Promise<Token> => {
    const name = JSON.stringify([request.tokenUrl, request.login, request.scopes]);
    // Whoever comes while one is fetched waits for that one.
    for (let kept = known.get(name); kept !== undefined; kept = known.get(name)) {
      const token = await kept;
      if (token.ok && tools.now() < token.renewAtMs) return token;
      if (known.get(name) === kept) known.delete(name);
    }
    const fetching = fetchToken(request, options, tools);
    known.set(name, fetching);
    const fetched = await fetching;
    if (!fetched.ok && known.get(name) === fetching) known.delete(name);
    return fetched;
  };
  const sendWith = async (
    probe: Probe,
    wanted: Credential,
    request: TokenRequest,
    options: SendOptions,
  ): Promise<Reply> => {
    const token = await tokenFor(request, options);
    if (!token.ok) return { failure: { kind: 'unsendable', message: token.reason }, bytesUp: 0 };
    const { change } = request;
    return send(fillIn(probe, wanted, change === undefined ? token.value : changeKey(token.value, change)), options);
  };
  return (probe, options) => {
    const wanted = probe.credentials?.find(({ token }) => token !== undefined);
    return wanted?.token === undefined ? send(probe, options) : sendWith(probe, wanted, wanted.token, options);
  };
}

type Token =
  | { readonly ok: true; readonly value: string; readonly renewAtMs: number }
  | { readonly ok: false; readonly reason: string };

function fillIn(probe: Probe, { name, before, sent }: Credential, token: string): Probe {
  const headers = probe.headers.map((field): HeaderField =>
    field[0] === name && field[1] === before + sent ? [name, before + token] : field,
  );
  return { ...probe, headers };
}

/** RFC 6749, sections 4.4.2 and 2.3.1: the client's own login, and the scopes that the operation asks for. */
async function fetchToken(
  { tokenUrl, login, scopes }: TokenRequest,
  { signal }: SendOptions,
  { sendTo, now, onToken }: TokenTools,
): Promise<Token> {
  const { origin, target } = placeOf(tokenUrl);
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  if (scopes.length > 0) form.set('scope', scopes.join(' '));
  const probe: Probe = {
    operation: '',
    method: 'POST',
    target,
    headers: [
      ['Authorization', `Basic ${Buffer.from(encodeLogin(login)).toString('base64')}`],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
    ],
    body: { kind: 'text', text: form.toString() },
    key: 'none',
  };
  const reply = await sendTo(origin)(probe, { caseId: 'token', ...(signal === undefined ? {} : { signal }) });
  const answer = readToken(reply);
  if (answer === undefined) return { ok: false, reason: `no token was given: ${tokenUrl} ${describe(reply)}` };
  onToken({ name: 'a token', value: answer.value });
  return { ok: true, value: answer.value, renewAtMs: now() + 1000 * (answer.seconds - marginOf(answer.seconds)) };
}

function placeOf(tokenUrl: string): { readonly origin: string | undefined; readonly target: string } {
  if (!/^https?:\/\//.test(tokenUrl)) return { origin: undefined, target: tokenUrl.replace(/^(?!\/)/, '/') };
  const { origin, pathname, search } = new URL(tokenUrl);
  return { origin, target: pathname + search };
}

function encodeLogin(login: string): string {
  const colon = login.indexOf(':');
  return [login.slice(0, colon), login.slice(colon + 1)].map((part) => encodeURIComponent(part)).join(':');
}

interface Given {
  readonly value: string;
  readonly seconds: number;
}

// Without a lifetime a token is taken to last a minute, so that it is fetched anew often enough.
function readToken({ response }: Reply): Given | undefined {
  if (response === undefined || response.status < 200 || response.status > 299) return undefined;
  try {
    const body = JSON.parse(response.body) as Readonly<Record<string, unknown>> | null;
    const { access_token: value, expires_in: lifetime } = body ?? {};
    const seconds = Number(lifetime ?? USUAL_SECONDS);
    if (typeof value !== 'string' || value === '') return undefined;
    return { value, seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : USUAL_SECONDS };
  } catch {
    return undefined;
  }
}

const USUAL_SECONDS = 60;

// A probe that waits for an answer must not outlive its token.
function marginOf(seconds: number): number {
  return Math.min(30, seconds / 4);
}

function describe({ response, failure }: Reply): string {
  if (response === undefined) return `gave no answer (${failure?.message ?? 'none'})`;
  return response.status < 300 ? `answered ${response.status} without an access_token` : `answered ${response.status}`;
}
