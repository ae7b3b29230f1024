/** A text that was received without what differs from answer to answer: what is quoted, numbers, and how many there are. */
export function kindOfText(text: string): string {
  return text
    .replaceAll(/"(?:[^"\\]|\\.)*(?:"|$)/g, '"…"')
    .replaceAll(/\d+/g, 'n')
    .replaceAll(/"…"(?:(?:, ?| and |: ?)"…")+/g, '"…"')
    .replaceAll(/(\S+)(?:, \1)+/g, '$1')
    .replace(/ and n more$/, '');
}
