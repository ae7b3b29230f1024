import type { Contract, KeyRole, SecurityScheme } from '../../../core/model/index.ts';
import type { OpenApi, RawKey, RawSecurityScheme } from './raw-openapi.ts';

/** Makes what credentials are, where they go, and the keys that a profile may give; a document that names no key has one. */
export function normaliseSecurity(openapi: OpenApi): Pick<Contract, 'securitySchemes' | 'security' | 'keys'> {
  const schemes = Object.entries(openapi.components.securitySchemes ?? {});
  return {
    securitySchemes: Object.fromEntries(schemes.map(([name, scheme]) => [name, normaliseScheme(scheme)])),
    security: openapi.security ?? [],
    keys: listKeys(openapi),
  };
}

/** Returns the keys of a document, the main one first. */
export function listKeys(openapi: OpenApi): readonly KeyRole[] {
  const named = Object.entries(openapi['x-assay'].keys ?? {});
  if (named.length === 0) return needsCredentials(openapi) ? [toRole('main', {}, true)] : [];
  const main = named.find(([, key]) => key.main === true)?.[0] ?? named[0]?.[0];
  const roles = named.map(([name, key]) => toRole(name, key, name === main));
  return [...roles.filter(({ isMain }) => isMain), ...roles.filter(({ isMain }) => !isMain)];
}

/** Returns what is known of a scheme, or undefined where no request can be made with it. */
export function readScheme(scheme: RawSecurityScheme): SecurityScheme | undefined {
  return READERS[scheme.type](scheme);
}

function normaliseScheme(scheme: RawSecurityScheme): SecurityScheme {
  return readScheme(scheme) ?? { kind: 'none' };
}

const READERS: Readonly<Record<RawSecurityScheme['type'], (scheme: RawSecurityScheme) => SecurityScheme | undefined>> =
  {
    apiKey: ({ in: place, name = '' }) => (place === undefined ? undefined : { kind: place, name }),
    http: ({ scheme = '' }) => readHttp(scheme),
    // How people log in is not for a program; what they got is a token.
    oauth2: ({ flows }) =>
      flows?.clientCredentials === undefined ? BEARER : { kind: 'token', tokenUrl: flows.clientCredentials.tokenUrl },
    openIdConnect: () => BEARER,
    mutualTLS: () => ({ kind: 'none' }),
  };

const BEARER: SecurityScheme = { kind: 'bearer', word: 'Bearer' };

function readHttp(scheme: string): SecurityScheme | undefined {
  const name = scheme.toLowerCase();
  if (name === 'basic') return { kind: 'basic' };
  if (name === 'bearer') return BEARER;
  return ANSWERING.has(name) ? undefined : { kind: 'bearer', word: scheme };
}

// Of the registered schemes these answer a challenge of the server, which no value of a profile does.
const ANSWERING: ReadonlySet<string> = new Set([
  'concealed',
  'digest',
  'dpop',
  'gnap',
  'hoba',
  'mutual',
  'negotiate',
  'oauth',
  'scram-sha-1',
  'scram-sha-256',
  'vapid',
]);

function needsCredentials({ security = [], paths }: OpenApi): boolean {
  const own = Object.values(paths).flatMap((item) =>
    Object.values(item).flatMap((operation) => ('security' in operation ? (operation.security ?? []) : [])),
  );
  return [...security, ...own].some((alternative) => Object.keys(alternative).length > 0);
}

function toRole(name: string, key: RawKey, isMain: boolean): KeyRole {
  const { summary = '', prefix, 'made-up': madeUp, schemes, scopes, live, refused, foreign } = key;
  return {
    name,
    summary,
    ...(prefix === undefined ? {} : { prefix }),
    ...(madeUp === undefined ? {} : { madeUp }),
    ...(schemes === undefined ? {} : { schemes }),
    ...(scopes === undefined ? {} : { scopes }),
    isMain,
    isLive: live ?? false,
    isRefused: refused ?? false,
    isForeign: foreign ?? false,
  };
}
