const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Returns the sentences of a paragraph. */
export function splitSentences(paragraph: string): readonly string[] {
  return [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}
