import { splitSentences } from '../../engine/page/split-sentences.ts';

/** Returns every text of a file that may be a unit of a page: lines, rows, strings, sentences and blocks of code. */
export function listTexts(file: string): readonly string[] {
  const lines = file.split('\n').flatMap(partsOf);
  const sentences = file
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/^\s*(?:\/\/|\/?\*+|#+|-|\|)\s/gm, ' '))
    .flatMap((paragraph) => splitSentences(paragraph.replaceAll(/\s+/g, ' ')));
  const code = [...file.matchAll(/```[^\n]*\n(.*?)```/gs)].map(([, block = '']) => block);
  return [...new Set([...lines, ...sentences.flatMap((sentence) => [sentence, bare(sentence)]), ...code])];
}

function partsOf(line: string): readonly string[] {
  const text = bare(line);
  const strings = [...line.matchAll(/'([^']+)'|"([^"]+)"|`([^`]+)`/g)].map(
    ([, one, two, three]) => one ?? two ?? three ?? '',
  );
  const afterKey = /^[\w-]+: (.+)$/.exec(text)?.[1] ?? '';
  return [text, afterKey, rowOf(line), ...[text, afterKey, ...strings].flatMap(splitSentences), ...strings];
}

function rowOf(line: string): string {
  const inside = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inside
    .split('|')
    .map((cell) => cell.trim())
    .join(' | ');
}

// Without what marks a comment, a list or a heading.
function bare(line: string): string {
  return line
    .trim()
    .replace(/^(?:\/\/|\/?\*+|#+|[-+>])\s*/, '')
    .replace(/\s*\*+\/$/, '');
}
