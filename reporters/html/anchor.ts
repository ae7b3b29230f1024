/** The id of an element, and what a link to it says behind `#`. */
export function anchor(kind: 'case' | 'clause', id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9._/-]/g, '_')}`;
}
