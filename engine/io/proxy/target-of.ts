/** Returns the path and query of a request; one with a whole address, as it is sent to forward proxies, has them, too. */
export function targetOf(url = '/'): string {
  if (url.startsWith('/')) return url;
  const rest = /^https?:\/\/[^/?#]*(.*)$/i.exec(url)?.[1] ?? '/';
  return rest.startsWith('/') ? rest : `/${rest}`;
}
