/** Tells whether a filename leads to another folder, in plain or encoded form, or cannot be a name at all. */
export function isUnsafeFilename(filename: string): boolean {
  const decoded = filename.replace(/%(2e|2f|5c|00)/gi, (escape) => decodeURIComponent(escape));
  return /[/\\\0]/.test(decoded) || decoded === '.' || decoded === '..';
}

/** The last segment of a filename, as multipart parsers leave it. */
export function stripFolders(filename: string): string {
  const last = filename.split(/[/\\]/).at(-1) ?? '';
  return isUnsafeFilename(last) || last === '' ? 'upload' : last;
}
