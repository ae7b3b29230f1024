import { accessSync, constants, existsSync, fstatSync, writeSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WrongUse } from '../../core/model/index.ts';
import { draftOf } from './draft.ts';
import { explainFault } from './explain-fault.ts';
import { findPlace, type Place } from './find-place.ts';

/**
 * Makes sure, before anything is sent, that a file can be written, and leaves what is there as it is; throws `WrongUse` where
 * it cannot, with the flag that names another.
 */
export async function checkWritable(file: string, flag = '--report or --journal'): Promise<void> {
  try {
    const place = findPlace(file);
    if (place.kind === 'file') await checkFolder(place.path);
    else if (place.kind === 'through') checkThrough(place);
    else checkOpen(place.descriptor);
  } catch (error) {
    throw new WrongUse(`The file ${file} cannot be written: ${explainFault(error)}. Choose another with ${flag}.`);
  }
}

async function checkFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (existsSync(path)) accessSync(path, constants.W_OK);
  const draft = draftOf(path);
  await writeFile(draft, '', { flag: 'wx' });
  await rm(draft);
}

function checkThrough({ path, status }: Extract<Place, { kind: 'through' }>): void {
  const [, what] = UNFIT.find(([is]) => is(status)) ?? [];
  if (what !== undefined) throw new Error(`it is ${what}`);
  accessSync(path, constants.W_OK);
}

const UNFIT: readonly (readonly [is: (status: Status) => boolean, what: string])[] = [
  [(status) => status.isDirectory(), 'a folder'],
  [(status) => status.isBlockDevice(), 'a disk'],
  [(status) => status.isSocket(), 'a socket'],
];

type Status = Extract<Place, { kind: 'through' }>['status'];

// To write nothing tells of a descriptor that is closed or can only be read; to a socket it would be a message.
function checkOpen(descriptor: number): void {
  if (!fstatSync(descriptor).isSocket()) writeSync(descriptor, '');
}
