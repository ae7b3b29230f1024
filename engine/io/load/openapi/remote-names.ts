import { parseUrl } from '../../../core/model/index.ts';

/** The folder of a contract in which files of the network lie, so that loading it asks nobody. */
const FOLDER = 'remote';

/** Returns the name that a file of the network has beside a document; its fragment is none of it. */
export function nameOfUrl({ protocol, host, pathname, search }: URL): string {
  const segments = `${pathname.slice(1)}${search}`.split('/').map(encode);
  return [FOLDER, protocol.slice(0, -1), encodeURIComponent(host), ...segments].join('/');
}

/** Returns the address of a file of the network by its name beside a document; undefined where it is none. */
export function urlOfName(name: string): URL | undefined {
  const [folder, scheme, host, ...segments] = name.split('/');
  if (folder !== FOLDER || (scheme !== 'https' && scheme !== 'http') || host === undefined) return undefined;
  try {
    return parseUrl(`${scheme}://${decodeURIComponent(host)}/${segments.map(decode).join('/')}`);
  } catch {
    return undefined; // somebody's own file, whose name is no code
  }
}

// What starts with a dot is hidden from those who read a folder, and a file needs a name.
function encode(segment: string): string {
  if (segment === '') return EMPTY;
  return encodeURIComponent(segment).replace(/^\./, '%2E').replace(/^~/, '%7E');
}

function decode(segment: string): string {
  return segment === EMPTY ? '' : decodeURIComponent(segment);
}

const EMPTY = '~';
