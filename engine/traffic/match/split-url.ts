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
  const start = isAbsolute ? endOfOrigin(url, scheme + 3) : 0;
  const fragment = url.indexOf('#', start);
  const end = fragment < 0 ? url.length : fragment;
  const mark = url.indexOf('?', start);
  const query = mark < 0 || mark > end ? end : mark;
  const path = url.slice(start, query);
  return {
    origin: isAbsolute ? originOf(url.slice(0, start)) : '',
    path: path === '' ? '/' : path,
    query: url.slice(query, end),
  };
}

function endOfOrigin(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SLASH || code === QUESTION_MARK || code === HASH) return at;
  }
  return text.length;
}

const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const HASH = 0x23;

function originOf(text: string): string {
  if (PLAIN.test(text)) return text;
  const scheme = text.indexOf('://') + 3;
  const origin = (text.slice(0, scheme) + text.slice(Math.max(scheme, text.lastIndexOf('@') + 1))).toLowerCase();
  return origin.replace(origin.startsWith('https:') ? /:443$/ : /:80$/, '');
}

// As nearly every one is: in lower case, without a login and without a port.
const PLAIN = /^https?:\/\/[a-z\d.-]+$/;

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
