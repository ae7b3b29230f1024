import { parseUrl } from '../../engine/core/model/index.ts';

/** The address of a HAR entry. */
export interface HarUrl {
  readonly href: string;
  readonly query: readonly (readonly [string, string])[];
}

/** An absolute URL for a recorded one, which may hold what no URL may. */
export function harUrl(recorded: string): HarUrl {
  // No fragment is ever sent.
  const text = recorded.replace(loneSurrogate, '\uFFFD').replaceAll('#', '%23');
  const url = parseUrl(text) ?? new URL(encodeURIComponent(text), UNREADABLE);
  const { href, search, searchParams } = url;
  const base = href.slice(0, href.length - search.length);
  return { href: base.replace(notInPath, encodeURIComponent) + escapeQuery(search), query: [...searchParams] };
}

// A tool that reads the archive must not refuse the whole of it for one address.
const UNREADABLE = 'http://unreadable.invalid/';

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// RFC 3986 is stricter than browsers. Brackets stay: a host may be in them.
const notInPath = /[^\w\-.~:/@!$&'()*+,;=%[\]]|%(?![\dA-Fa-f]{2})/g;

function escapeQuery(search: string): string {
  return search.replace(/[^\w\-.~:/?@!$&'()*+,;=%]|%(?![\dA-Fa-f]{2})/g, encodeURIComponent);
}
