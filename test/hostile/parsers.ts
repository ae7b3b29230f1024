import { DOMParser } from '@xmldom/xmldom';
import { readTap } from '../reporters/read-tap.ts';

/** What reads a report of each format that is for a program; it throws for what it cannot read. */
export const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  json: JSON.parse,
  sarif: JSON.parse,
  har: JSON.parse,
  ctrf: JSON.parse,
  tap: readTap,
  junit: parseXml,
  badge: parseXml,
  journal: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
};

function parseXml(text: string): unknown {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
}
