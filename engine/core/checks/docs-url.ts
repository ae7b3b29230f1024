import type { Check } from './check.ts';
import { parseUrl } from '../model/index.ts';
import { readKey } from '../schema/json-kind.ts';
import { readBodyObject } from './subject/body-object.ts';

/** `docs_url`, where present, is an https address on the host of the documentation; that it is a text at all is the envelope's, but for null. */
export const checkDocsUrl: Check<'docsUrl'> = ({ host }, subject) => {
  const value = readKey(readBodyObject(subject) ?? {}, 'docs_url');
  const isOfEnvelope = value !== null && typeof value !== 'string';
  if (isOfEnvelope || (value !== null && isOnHost(value, host))) return [];
  return [{ at: 'body/docs_url', expected: `https on ${host}`, received: JSON.stringify(value) }];
};

function isOnHost(text: string, host: string): boolean {
  // Nearly every one is so, and parsing costs more.
  if (text.startsWith(`https://${host}/`)) return true;
  const url = parseUrl(text);
  return url?.protocol === 'https:' && url.host === host;
}
