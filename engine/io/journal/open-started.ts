import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { draftOf, findPlace, isUnreplaceable, keepOwner, openThroughSync, writeAllSync } from '../output/index.ts';

/** Opens a file that begins with a text; what has its name before stays as it is until the text is written. */
export function openStarted(file: string, text: string): number {
  const place = findPlace(file);
  if (place.kind === 'file') return openReplaced(place.path, text);
  const descriptor = place.kind === 'open' ? place.descriptor : openThroughSync(place);
  writeAllSync(descriptor, text);
  return descriptor;
}

function openReplaced(path: string, text: string): number {
  const draft = draftOf(path);
  const descriptor = openSync(draft, 'wx');
  try {
    writeAllSync(descriptor, text);
    if (keepOwner(descriptor, path) && takeName(draft, path)) return descriptor;
  } catch (error) {
    closeSync(descriptor);
    rmSync(draft, { force: true });
    throw error;
  }
  closeSync(descriptor);
  rmSync(draft);
  const opened = openSync(path, 'w');
  writeAllSync(opened, text);
  return opened;
}

function takeName(draft: string, path: string): boolean {
  try {
    renameSync(draft, path);
    return true;
  } catch (error) {
    if (!isUnreplaceable(error)) throw error;
    return false;
  }
}
