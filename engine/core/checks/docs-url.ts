import type { Check } from './check.ts';
import { readBodyString } from './subject/body-string.ts';

/** `docs_url`, where present, is an https address on the host of the documentation. */
export const checkDocsUrl: Check<'docsUrl'> = ({ host }, subject) => {
  const value = readBodyString(subject, 'docs_url');
  if (value === undefined || isOnHost(value, host)) return [];
  return [{ at: 'body/docs_url', expected: `https on ${host}`, received: JSON.stringify(value) }];
};

function isOnHost(text: string, host: string): boolean {
  // Nearly every one is so, and parsing costs more.
  if (text.startsWith(`https://${host}/`)) return true;
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' && url.host === host;
}
