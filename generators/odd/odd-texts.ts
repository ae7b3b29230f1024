import { oddCharacters, oddLength, type OddText } from './odd-text.ts';

/** One text of each class that has broken servers. */
export const oddTexts: readonly OddText[] = [
  oddCharacters('astral', '\u{1F600}'),
  oddCharacters('last-plane', '\u{10FFFF}'),
  oddCharacters('nul', '\0'),
  oddCharacters('nul-inside', 'a\0b'),
  oddCharacters('control', '\u0001\u0008\u001B\u001F'),
  oddCharacters('delete', '\u007F\u0085\u009F'),
  oddCharacters('line-breaks', 'a\r\nb\u2028c\u2029d'),
  oddCharacters('combining', `e${'\u0301'.repeat(100)}`),
  oddCharacters('right-to-left', '\u202Egnp.assay\u05D0\u0627'),
  oddCharacters('invisible', '\u200B\u200D\uFEFF\u00AD'),
  oddCharacters('noncharacter', '\uFFFF\uFDD0'),
  oddCharacters('high-surrogate', '\uD800'),
  oddCharacters('low-surrogate', 'a\uDC00'),
  oddCharacters('case-folding', '\u0130\u0131\u00DF\u1E9E'),
  oddCharacters('joined', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'),
  oddCharacters('quotes', '\'"`\\%s%n;--'),
  oddLength(255),
  oddLength(256),
  { ...oddCharacters('wide', '\u00E9'.repeat(128)), says: 'is 128 characters and 256 bytes long' },
  oddLength(65_536),
  oddLength(262_144, 'deep'),
];
