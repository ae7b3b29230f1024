import { fingerprint } from '../fingerprint.ts';
import { listForms } from '../typographic-forms.ts';
import type { Block, Cut } from './block.ts';

/**
 * Cuts a plain text into blocks. Nothing in it marks headings, rows and samples, so that what is known is looked for
 * first: a run of paragraphs, or of lines that were cells; of the rest the form decides.
 */
export function cutText(text: string, known: ReadonlySet<string>): Cut {
  const isKnown = (part: string): boolean => [part, ...listForms(part)].some((form) => known.has(fingerprint(form)));
  const paragraphs = text.split(/\r?\n[ \t]*\r?\n/).filter((part) => part.trim() !== '');
  const blocks: Block[] = [];
  for (let index = 0; index < paragraphs.length;) {
    const span = longestKnown(paragraphs, index, '\n\n', isKnown);
    if (span > 0) {
      blocks.push(toBlock(paragraphs.slice(index, index + span).join('\n\n'), span > 1 ? 'code' : undefined));
      index += span;
    } else {
      const paragraph = paragraphs[index] ?? '';
      blocks.push(...cutParagraph(paragraph, isKnown));
      index += 1;
    }
  }
  const glued = text
    .split(/\r?\n/)
    .slice(0, MOST_LINES)
    .filter((line) => isGlued(line, known)).length;
  const obstacle = `the cells of ${glued} rows of its tables are glued together: save it as HTML or Markdown`;
  return { blocks, notes: [], ...(glued > 0 ? { obstacle } : {}) };
}

function cutParagraph(paragraph: string, isKnown: (part: string) => boolean): readonly Block[] {
  const lines = paragraph.split(/\r?\n/);
  const rows = lines.map((line) => toRow(line, isKnown));
  if (rows.every((row) => row !== undefined)) return rows.map((row) => toBlock(row, 'row'));
  const blocks: Block[] = [];
  let prose: string[] = [];
  const endProse = (): void => {
    if (prose.length > 0) blocks.push(toBlock(prose.join('\n')));
    prose = [];
  };
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    const cells = longestKnown(lines, index, ' | ', (part) => part.includes(' | ') && isKnown(part));
    const row = rows[index];
    if (cells === 0 && row === undefined && !isKnown(line)) prose.push(line);
    else {
      endProse();
      if (cells > 0) blocks.push(toBlock(lines.slice(index, index + cells).join(' | '), 'row'));
      else blocks.push(toBlock(row ?? line, row === undefined ? undefined : 'row'));
    }
    index += Math.max(1, cells);
  }
  endProse();
  return blocks;
}

/** Returns how many of the parts from an index on are, joined, something known; 0 where none are. */
function longestKnown(
  parts: readonly string[],
  index: number,
  joint: string,
  isKnown: (part: string) => boolean,
): number {
  for (let span = Math.min(MOST_PARTS, parts.length - index); span > 0; span -= 1) {
    if (
      isKnown(
        parts
          .slice(index, index + span)
          .map((part) => part.trim())
          .join(joint),
      )
    )
      return span;
  }
  return 0;
}

const MOST_PARTS = 8;

// Cells parted by tabs or bars; wide gaps part them where what comes of it is known.
function toRow(line: string, isKnown: (part: string) => boolean): string | undefined {
  const inside = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  const cells = inside.split(/\t+| \| /).map((cell) => cell.trim());
  if (cells.length > 1 && cells.length <= MOST_PARTS) return cells.join(' | ');
  const apart = inside.split(/ {2,}/).join(' | ');
  return apart !== inside && isKnown(apart) ? apart : undefined;
}

function toBlock(text: string, kind?: Block['kind']): Block {
  return { kind: kind ?? kindOf(text), text, codes: [] };
}

function kindOf(text: string): Block['kind'] {
  const lines = text.trim().split('\n');
  if (
    lines.every((line) => /^(?: {2,}|\t|[{}[\]])/.test(line)) ||
    /^(?:const|async|function|import|curl|\{|\[) ?/.test(lines[0] ?? '')
  ) {
    return 'code';
  }
  const isShort = lines.length === 1 && text.trim().split(/\s+/).length <= 8;
  return isShort && !/[.!?:;,]$/.test(text.trim()) ? 'heading' : 'prose';
}

// Tells whether a line is a known row with nothing between its cells: of two or three cells in one of their splits.
function isGlued(line: string, known: ReadonlySet<string>): boolean {
  const text = line.trim();
  if (text.length > LONGEST_ROW || known.size === 0 || /\t| {2,}| \| /.test(text)) return false;
  for (let first = 1; first < text.length; first += 1) {
    const [head, rest] = [text.slice(0, first).trim(), text.slice(first).trim()];
    if (known.has(fingerprint(`${head} | ${rest}`))) return true;
    for (let second = first <= LONGEST_CELL ? 1 : rest.length; second < rest.length; second += 1) {
      if (known.has(fingerprint(`${head} | ${rest.slice(0, second)} | ${rest.slice(second)}`))) return true;
    }
  }
  return false;
}

const MOST_LINES = 500;
const LONGEST_ROW = 400;

// Of a row of three cells the first is short, such as a status.
const LONGEST_CELL = 12;
