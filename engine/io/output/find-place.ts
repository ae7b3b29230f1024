import { accessSync, constants, lstatSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** How a file is written. */
export type Place =
  /** There is a file or nothing: a draft beside it takes its name. */
  | { readonly kind: 'file'; readonly path: string }
  /** What is there stays and is written to: a device, a pipe, what a link leads to, a file in a folder that takes no draft. */
  | { readonly kind: 'through'; readonly path: string; readonly status: Stats }
  /** It is open already, such as standard output. */
  | { readonly kind: 'open'; readonly descriptor: number };

/** Returns how a file is written as things are, without touching it; throws the error of the system where nobody can tell. */
export function findPlace(file: string): Place {
  const path = followLinks(file);
  const descriptor = readDescriptor(path);
  if (descriptor !== undefined) return { kind: 'open', descriptor };
  const status = lstatSync(path, { throwIfNoEntry: false });
  const isReplaced = status === undefined || (status.isFile() && path === file && takesDraft(dirname(path)));
  return isReplaced ? { kind: 'file', path } : { kind: 'through', path, status };
}

/** Tells whether a place keeps what is written to it, so that it can be read again. */
export function isKept(place: Place): boolean {
  return place.kind === 'file' || (place.kind === 'through' && place.status.isFile());
}

/** Returns what tells two places apart; undefined for a device that swallows whatever it is given. */
export function identityOf(place: Place): string | undefined {
  if (place.kind === 'open') return `descriptor ${place.descriptor}`;
  if (place.kind === 'through' && place.status.isCharacterDevice()) return undefined;
  const status = lstatSync(place.path, { throwIfNoEntry: false });
  return status === undefined ? place.path : `${status.dev}:${status.ino}`;
}

function followLinks(file: string): string {
  let path = file;
  for (let hop = 0; readDescriptor(path) === undefined && lstatSync(path, MAY_BE_MISSING)?.isSymbolicLink(); hop += 1) {
    if (hop === MOST_HOPS) throw new Error('its links lead in a circle');
    path = resolve(dirname(path), readlinkSync(path));
  }
  return path;
}

const MAY_BE_MISSING = { throwIfNoEntry: false } as const;

// As many as Linux follows.
const MOST_HOPS = 40;

const NAMED_DESCRIPTORS: Readonly<Record<string, number>> = { '/dev/stdout': 1, '/dev/stderr': 2 };

// To open such a name anew begins at the start of the file behind it, and is refused for a socket.
function readDescriptor(path: string): number | undefined {
  const numbered = /^(?:\/dev\/fd|\/proc\/(?:self|thread-self|(\d+))\/fd)\/(\d+)$/.exec(path);
  if (numbered === null) return NAMED_DESCRIPTORS[path];
  const [, owner, number] = numbered;
  return owner === undefined || Number(owner) === process.pid ? Number(number) : undefined;
}

function takesDraft(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
