import { base } from './base.ts';
import { colors } from './colors.ts';
import { layout } from './layout.ts';
import { narrow } from './narrow.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';
import { summary } from './summary.ts';
import { tables } from './tables.ts';

/** The style sheet of the page. */
export const style: string = [colors, base, layout, summary, parts, tables, narrow, print].join('\n');
