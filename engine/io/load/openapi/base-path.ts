import { parseUrl } from '../../../core/model/index.ts';
import type { RawServer } from '../contract/raw-openapi.ts';

/** Returns the path of a server, without a slash at its end; its variables have their defaults. */
export function basePathOf(server: RawServer | undefined): string {
  if (server === undefined) return '';
  const { url, variables = {} } = server;
  const filled = url.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => variables[name]?.default ?? whole);
  const path = parseUrl(filled, 'http://assay.invalid/')?.pathname ?? filled;
  return path.replace(/\/+$/, '');
}
