/** Tells whether a request of this method may change something, so that a second one may be answered otherwise. */
export function isWrite(method: string): boolean {
  return !SAFE.has(method);
}

// RFC 9110, section 9.2.1.
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
