import type { Json, WEBHOOK_NAMES } from '../model/index.ts';

/**
 * Returns a scope entry for an endpoint URL: `prefix` ends where an id is to follow, `rest` is the same without its scheme,
 * `folder` ends where a path is to follow, and `ofLength.2083` has so many characters and is another one each time.
 */
export function lookInWebhook(endpointUrl: string, freshId: () => string): (rest: string) => Json | undefined {
  const [bare = ''] = endpointUrl.split('#');
  const [address = ''] = bare.split('?');
  const prefix = `${bare}${bare.includes('?') ? '&' : '?'}assay=`;
  const parts: Readonly<Record<Exclude<(typeof WEBHOOK_NAMES)[number], 'ofLength'>, string>> = {
    endpointUrl,
    prefix,
    rest: prefix.replace(/^https:\/\//, ''),
    folder: address.endsWith('/') ? address : `${address}/`,
  };
  return (name) => {
    const length = /^ofLength\.(\d+)$/.exec(name)?.[1];
    if (length !== undefined) return padTo(`${prefix}${freshId()}-`, Number(length));
    return Object.hasOwn(parts, name) ? parts[name as keyof typeof parts] : undefined; // it is one of its names
  };
}

function padTo(url: string, length: number): string | undefined {
  return url.length > length ? undefined : url.padEnd(length, 'a');
}
