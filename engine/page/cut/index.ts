import type { FoundUnit } from '../../core/model/index.ts';
import type { Cut } from './block.ts';
import { cutHtml } from './html.ts';
import { makeUnits } from './make-units.ts';
import { cutMarkdown } from './markdown.ts';
import { cutText } from './text.ts';

/** How a page is written. */
export type PageFormat = 'html' | 'markdown' | 'text';

/** The units that a page shows, and what is worth knowing of how it was read. */
export interface CutPage extends Omit<Cut, 'blocks'> {
  readonly units: readonly FoundUnit[];
}

/** Cuts a page into its units; in plain text, what the known fingerprints are those of is found where nothing marks it. */
export function cutPage(text: string, format: PageFormat, known: ReadonlySet<string> = new Set()): CutPage {
  const { blocks, ...rest } = cuts[format](text, known);
  return { units: makeUnits(blocks), ...rest };
}

const cuts: Readonly<Record<PageFormat, (text: string, known: ReadonlySet<string>) => Cut>> = {
  html: cutHtml,
  markdown: cutMarkdown,
  text: cutText,
};
