/** What an anchor may lead to. */
export type AnchorKind = 'case' | 'clause' | 'envelope' | 'operation' | 'arrangement' | 'status' | 'group' | 'reason';

/** The id of an element, and what a link to it says behind `#`. */
export function anchor(kind: AnchorKind, id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9._/-]/g, '_')}`;
}
