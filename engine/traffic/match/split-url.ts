/** The parts of a URL that tell where a request went; the query has its question mark. */
export interface SplitUrl {
  readonly origin: string;
  readonly path: string;
  readonly query: string;
}

/** Returns the parts of a URL, whose fragment, user and password are left out; of a path alone the origin is empty. */
export function splitUrl(url: string): SplitUrl {
  const [, scheme = '', authority = '', rest = ''] = PARTS.exec(url) ?? [];
  const [path = '', ...query] = (rest.split('#')[0] ?? '').split('?');
  return {
    origin: `${scheme}${authority.slice(authority.lastIndexOf('@') + 1)}`.toLowerCase().replace(USUAL_PORT, ''),
    path: path === '' ? '/' : path,
    query: query.length === 0 ? '' : `?${query.join('?')}`,
  };
}

const PARTS = /^(?:([a-z][a-z\d+.-]*:\/\/)([^/?#]*))?(.*)$/is;

const USUAL_PORT = /(?<=^http:.*):80$|(?<=^https:.*):443$/;
