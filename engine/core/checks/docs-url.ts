import type { Check } from './check.ts';
import { parseUrl } from '../model/index.ts';
import { findPlaces } from './subject/places.ts';

/** The link to the documentation, where there is one, is an https address on its host; that it is a text at all is the envelope's, but for null. */
export const checkDocsUrl: Check<'docsUrl'> = ({ host, at = '/docs_url' }, { body }) =>
  findPlaces(body, at)
    .filter(({ value }) => value === null || (typeof value === 'string' && !isOnHost(value, host)))
    .map(({ pointer, value }) => ({
      at: `body${pointer}`,
      expected: `https on ${host}`,
      received: JSON.stringify(value),
    }));

function isOnHost(text: string, host: string): boolean {
  // Nearly every one is so, and parsing costs more.
  if (text.startsWith(`https://${host}/`)) return true;
  const url = parseUrl(text);
  return url?.protocol === 'https:' && url.host === host;
}
