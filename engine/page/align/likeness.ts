/** Returns from 0 to 1 how many of the words of what we say of a unit a text of the page has; a number counts as three. */
export function likeness(says: string, text: string): number {
  const words = wordsOf(says);
  const shown = new Set(wordsOf(text));
  const all = words.reduce((sum, word) => sum + weigh(word), 0);
  const met = words.filter((word) => shown.has(word)).reduce((sum, word) => sum + weigh(word), 0);
  return all === 0 ? 0 : met / all;
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[a-z_]{3,}|\d+/g) ?? [])];
}

function weigh(word: string): number {
  return /^\d/.test(word) ? 3 : 1;
}
