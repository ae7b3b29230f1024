import pc from 'picocolors';
import { cutText } from '../cut-text.ts';
import { words, type Marked, type Word } from '../words.ts';

/** What console lines are written with. */
export interface Pen {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** A text in the colour of a state. */
  readonly tint: (state: Marked, text: string) => string;
  /** The text cut to a number of columns, but never to less than twenty. */
  readonly cut: (text: string, columns: number) => string;
}

/** A pen that colours, or one that leaves texts as they are. */
export function createPen(color: boolean, width: number): Pen {
  const colors = pc.createColors(color);
  const tones: Readonly<Record<Word['tone'], (text: string) => string>> = {
    good: colors.green,
    bad: colors.red,
    unsteady: colors.yellow,
    caution: colors.yellow,
    unknown: colors.magenta,
    quiet: colors.dim,
  };
  return {
    width,
    bold: colors.bold,
    dim: colors.dim,
    tint: (state, text) => tones[words[state].tone](text),
    cut: (text, columns) => {
      const most = Math.max(columns, 20);
      return text.length <= most ? text : `${cutText(text, most - 1)}…`;
    },
  };
}
