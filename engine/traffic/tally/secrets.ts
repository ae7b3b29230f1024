import { shortestSecret, type HeaderField, type Secret, type TrafficExchange } from '../../core/model/index.ts';
import { isNamed } from '../is-named.ts';
import { isSanitised } from '../judge/is-sanitised.ts';

/** The secrets that traffic shows, to take them out of everything that is told of it. */
export interface SecretStore {
  readonly learn: (exchange: TrafficExchange) => void;
  readonly list: () => readonly Secret[];
  /** There were more than can be kept, so that no body may be shown. */
  readonly isOverfull: () => boolean;
}

/** Returns a store that learns the values of headers and parameters that give access; the header of the key is one. */
export function createSecretStore(keyHeader: string): SecretStore {
  const header = keyHeader.toLowerCase();
  const names = new Map<string, string>();
  let isOverfull = false;
  const add = (value: string, name: string): void => {
    if (value.length < shortestSecret || names.has(value) || isSanitised(value)) return;
    if (names.size < MOST) names.set(value, name);
    else isOverfull = true;
  };
  const addField = (field: HeaderField): void => {
    const [name, value] = field;
    if (isNamed(field, header)) add(value, 'a key');
    else if (isSecretName(name)) {
      const lower = name.toLowerCase();
      for (const part of partsOf(lower, value)) add(part, `a value of ${lower}`);
    }
  };
  const learn = ({ request, response }: TrafficExchange): void => {
    request.headers.forEach(addField);
    response?.headers.forEach(addField);
    for (const [name, value] of secretParameters(request.url)) add(value, `a value of ${name}`);
  };
  return {
    learn,
    list: () => [...names].map(([value, name]) => ({ value, name })),
    isOverfull: () => isOverfull,
  };
}

const MOST = 20_000;

/** Tells whether what has this name gives access, whatever the API. */
export function isSecretName(name: string): boolean {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const isSecret = SECRET_NAME.test(name);
  if (remembered.size < MOST_NAMES) remembered.set(name, isSecret);
  return isSecret;
}

// Nearly every exchange has the same names.
const remembered = new Map<string, boolean>();
const MOST_NAMES = 500;

const SECRET_NAME =
  /^(?:set-)?cookie2?$|authorization|api[-_]?key|access[-_]?key|(?:^|[-_])(?:key|sig|pwd|jwt|sid)$|token|secret|password|passwd|session|signature|credential/i;

/** Returns the parameters of a URL that give access, and who logs in with it, as they stand in it and decoded. */
export function secretParameters(url: string): readonly (readonly [name: string, value: string])[] {
  const at = url.indexOf('?');
  const [, login] = /^[a-z][a-z\d+.-]*:\/\/([^/?#@]*)@/i.exec(url) ?? [];
  const logins = login === undefined ? [] : login.split(':').map((part) => ['a login', part] as const);
  if (at < 0) return logins;
  const parameters = url
    .slice(at + 1)
    .split(/[&;#]/)
    .flatMap((part) => {
      const [name = '', ...rest] = part.split('=');
      return isSecretName(name) && rest.length > 0 ? [[name, rest.join('=')] as const] : [];
    });
  return [
    ...logins,
    ...parameters.flatMap(([name, value]) => [[name, value] as const, [name, decode(value)] as const]),
  ];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

// A login behind its scheme, a cookie behind its name.
function partsOf(name: string, value: string): readonly string[] {
  if (name.endsWith('cookie')) {
    const pairs = name === 'cookie' ? value.split(';') : value.split(';').slice(0, 1);
    return pairs.map((pair) => pair.slice(pair.indexOf('=') + 1).trim()).filter(({ length }) => length >= LEAST_COOKIE);
  }
  const bare = value.replace(/^[\w-]+\s+/, '');
  return /^basic\s/i.test(value) ? [value, bare, ...loginsOf(bare)] : [value, bare];
}

// RFC 7617: the user, a colon and the password, in base64.
function loginsOf(encoded: string): readonly string[] {
  const login = Buffer.from(encoded, 'base64').toString();
  return [login, login.slice(login.indexOf(':') + 1)];
}

// A shorter one is a word that other texts hold as well.
const LEAST_COOKIE = 12;
