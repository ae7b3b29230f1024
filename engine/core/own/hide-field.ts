import type { HeaderField } from '../model/index.ts';

/** Returns a header field without what gives access in it: the scheme of a login is kept, and names and attributes of cookies. */
export function hideField([name, value]: HeaderField): HeaderField {
  return [name, hiding.get(name.toLowerCase())?.(value) ?? value];
}

const hiding: ReadonlyMap<string, (value: string) => string> = new Map([
  ['authorization', hideLogin],
  ['proxy-authorization', hideLogin],
  ['cookie', (value) => value.split(/; */).map(hidePair).join('; ')],
  ['set-cookie', hideSetCookie],
]);

function hideLogin(value: string): string {
  const [, scheme = '', credential = value] = /^([\w!#$%&'*+.^`|~-]+ +)(.+)$/.exec(value) ?? [];
  return isNamed(credential) ? value : `${scheme}[not shown]`;
}

function hideSetCookie(value: string): string {
  const [pair = '', ...attributes] = value.split(';');
  return [hidePair(pair), ...attributes].join(';');
}

function hidePair(pair: string): string {
  const at = pair.indexOf('=');
  return isNamed(pair.slice(at + 1)) ? pair : `${pair.slice(0, at + 1)}[not shown]`;
}

// What was sent for a key stands there by its name already.
function isNamed(text: string): boolean {
  return /^\[[^\]]+\]$/.test(text);
}
