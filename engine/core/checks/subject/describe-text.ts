import type { Response } from '../../model/index.ts';
import { readHeader } from './header-values.ts';

/** What a body that is no JSON is, with the title of its page and the `Server` that says it sent it, where there are any. */
export function describeText(problem: string, response: Response): string {
  const title = readTitle(response.body);
  const [server] = readHeader(response, 'server');
  const facts = [
    ...(title === undefined ? [] : [`titled ${JSON.stringify(title)}`]),
    ...(server === undefined || server === '' ? [] : [`Server: ${server.slice(0, MOST)}`]),
  ];
  return [problem, ...facts].join(', ');
}

const MOST = 80;

// Where there is no title, the first heading says what the page is.
function readTitle(body: string): string | undefined {
  const start = body.slice(0, MOST_READ);
  const [, text = ''] = /<title[^>]{0,200}>([^<]*)/i.exec(start) ?? /<h1[^>]{0,200}>([^<]*)/i.exec(start) ?? [];
  const title = text.replaceAll(/\s+/g, ' ').trim();
  return title === '' ? undefined : title.slice(0, MOST);
}

const MOST_READ = 16_384;
