import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Cut } from './block.ts';
import { cutHtml } from './html.ts';

/** Cuts a page of Markdown into blocks, by way of the HTML that it stands for. */
export function cutMarkdown(text: string): Cut {
  const body = text.replace(FRONT_MATTER, '').replaceAll(MODULE_LINES, '');
  return cutHtml(micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }));
}

const FRONT_MATTER = /^---\r?\n.*?\r?\n---[ \t]*(?:\r?\n|$)/s;

// Lines of MDX before and between the paragraphs.
const MODULE_LINES = /^(?:import|export) .+ from ['"].+['"];?$/gm;
