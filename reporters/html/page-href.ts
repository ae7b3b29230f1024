/** Returns the address of a text on a page, which a browser scrolls to and marks. */
export function pageHref(address: string, text: string): string | undefined {
  if (!/^https?:\/\//.test(address)) return undefined;
  // Cells and paragraphs are told apart, so that only words of one of them are looked for.
  const [longest = ''] = text.split(' | ').toSorted((one, other) => other.length - one.length);
  const words = longest.split(' ').slice(0, MOST_WORDS).join(' ');
  const [page = ''] = address.split('#');
  return `${page}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}

const MOST_WORDS = 8;
