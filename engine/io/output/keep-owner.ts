import { fchmodSync, fchownSync, fstatSync, lstatSync } from 'node:fs';

/**
 * Gives a draft the owner and the mode of the file whose name it is to take, and tells whether it may take it: it may not
 * where they cannot be given, or where that file has another name, which would stay with what is old.
 */
export function keepOwner(draft: number, path: string): boolean {
  const old = lstatSync(path, { throwIfNoEntry: false });
  if (old === undefined) return true;
  if (old.nlink > 1) return false;
  const own = fstatSync(draft);
  try {
    if (own.uid !== old.uid || own.gid !== old.gid) fchownSync(draft, old.uid, old.gid);
    if (own.mode !== old.mode) fchmodSync(draft, old.mode & PERMISSIONS);
    return true;
  } catch {
    return false;
  }
}

const PERMISSIONS = 0o7777;
