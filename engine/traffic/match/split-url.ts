/** The parts of a URL that tell where a request went; the query has its question mark. */
export interface SplitUrl {
  readonly origin: string;
  readonly path: string;
  readonly query: string;
}

/** Returns the parts of a URL, whose fragment, user and password are left out; of a path alone the origin is empty. */
export function splitUrl(url: string): SplitUrl {
  const scheme = url.indexOf('://');
  const isAbsolute = scheme > 0 && SCHEME.test(url);
  const start = isAbsolute ? endOf(url, scheme + 3, '/?#') : 0;
  const end = endOf(url, start, '#');
  const query = endOf(url, start, '?#');
  const path = url.slice(start, query);
  return {
    origin: isAbsolute ? originOf(url.slice(0, start)) : '',
    path: path === '' ? '/' : path,
    query: url.slice(query, end),
  };
}

function endOf(text: string, from: number, ends: string): number {
  for (let at = from; at < text.length; at += 1) if (ends.includes(text.charAt(at))) return at;
  return text.length;
}

function originOf(text: string): string {
  const scheme = text.indexOf('://') + 3;
  const origin = (text.slice(0, scheme) + text.slice(Math.max(scheme, text.lastIndexOf('@') + 1))).toLowerCase();
  return origin.replace(origin.startsWith('https:') ? /:443$/ : /:80$/, '');
}

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
