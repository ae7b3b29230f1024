import type { Again, Entry } from '../engine/core/model/index.ts';

/** The command that sends a departure again, arranged anew; nothing for what no case asks for or no file holds. */
export function replayCommand(again: Again | undefined, { case: id, outcome, replay }: Entry): string | undefined {
  if (again === undefined || replay === undefined || (outcome !== 'fail' && outcome !== 'warn')) return undefined;
  const { program, file, flags } = again;
  return shellWords([...program, 'replay', file, id, ...flags]);
}

/** Words as a POSIX shell reads them; what needs no quotes has none. */
export function shellWords(words: readonly string[]): string {
  return words.map((word) => (isPlain.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}

const isPlain = /^[\w./:@%+,=-]+$/;
