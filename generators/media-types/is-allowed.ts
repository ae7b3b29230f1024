/** Tells whether a media type, with or without parameters, is one of those that the target allows. */
export function isAllowed(type: string, mediaAllow: readonly string[]): boolean {
  const essence = (type.split(';')[0] ?? '').trim().toLowerCase();
  return mediaAllow.some((allowed) => allowed.toLowerCase() === essence);
}
