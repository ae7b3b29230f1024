import type { Credential, HeaderField } from '../model/index.ts';

/** Returns the header fields of credentials: one for each, and one for all cookies together (RFC 6265, section 5.4). */
export function headersOf(credentials: readonly Credential[]): readonly HeaderField[] {
  const own = credentials.filter(({ in: place }) => place === 'header');
  const cookies = own.filter(isCookie).map(({ before, sent }) => before + sent);
  const others = own.filter((one) => !isCookie(one));
  return [
    ...others.map(({ name, before, sent }): HeaderField => [name, before + sent]),
    ...(cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as const]),
  ];
}

/** Returns the query parameters of credentials, as they stand in a target. */
export function queryOf(credentials: readonly Credential[]): readonly string[] {
  return credentials.flatMap((credential) => (credential.in === 'query' ? [parameterOf(credential)] : []));
}

/** Returns a header field with the credentials in it replaced. */
export function replaceInHeader(
  [name, value]: HeaderField,
  credentials: readonly Credential[],
  replace: (credential: Credential) => string,
): HeaderField {
  const own = credentials.filter((one) => one.in === 'header' && one.name.toLowerCase() === name.toLowerCase());
  const [found] = own.filter((one) => one.before + one.sent === value);
  if (found !== undefined) return [name, found.before + replace(found)];
  const replaced = own.filter(isCookie).reduce(
    (text, credential) =>
      text
        .split('; ')
        .map((part) => (part === credential.before + credential.sent ? credential.before + replace(credential) : part))
        .join('; '),
    value,
  );
  return [name, replaced];
}

/** Returns a target with the credentials in its query replaced. */
export function replaceInTarget(
  target: string,
  credentials: readonly Credential[],
  replace: (credential: Credential) => string,
): string {
  return credentials
    .filter(({ in: place }) => place === 'query')
    .reduce(
      (text, credential) =>
        text.replace(parameterOf(credential), () => `${encodeURIComponent(credential.name)}=${replace(credential)}`),
      target,
    );
}

function parameterOf({ name, sent }: Credential): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(sent)}`;
}

function isCookie({ name }: Credential): boolean {
  return name.toLowerCase() === 'cookie';
}
