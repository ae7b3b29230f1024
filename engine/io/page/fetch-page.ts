import { parseUrl, WrongUse } from '../../core/model/index.ts';
import { fetchBytes } from '../fetch-bytes.ts';
import { decodePage } from './decode-page.ts';
import type { ReadPage } from './read-page.ts';

/** Fetches a page once, without keys, bounded in size and time; a redirect is told and not followed. */
export async function fetchPage(
  source: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ReadPage> {
  const url = checkUrl(source);
  const fetched = await fetchBytes(url, {
    accept: 'text/html, text/markdown, text/plain;q=0.9',
    userAgent: 'assay-page',
    environment,
    limitOf: 'no page of documentation is',
  });
  if ('obstacle' in fetched) return fetched;
  return decodePage(fetched.bytes, { name: url.pathname, mediaType: fetched.mediaType });
}

function checkUrl(source: string): URL {
  const url = parseUrl(source);
  if (url === undefined)
    throw new WrongUse(`${source} is no URL: name a file, an https:// URL, or - for standard input.`);
  if (!/^https?:$/.test(url.protocol))
    throw new WrongUse(`A page is read from http:// or https://, not from ${url.protocol}//.`);
  if (url.username !== '' || url.password !== '') {
    throw new WrongUse('The address of the page holds a user name or a password: pages are read without keys.');
  }
  return url;
}
