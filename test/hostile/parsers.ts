import { DOMParser } from '@xmldom/xmldom';
import {
  ctrfDepartures,
  gitlabDepartures,
  harDepartures,
  sarifDepartures,
  type Departures,
} from '../reporters/published.ts';
import { readTap } from '../reporters/read-tap.ts';

/** What reads a report of each format that is for a program; it throws for what it cannot read. */
export const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  json: JSON.parse,
  sarif: createReader(sarifDepartures),
  har: createReader(harDepartures),
  gitlab: createReader(gitlabDepartures),
  ctrf: createReader(ctrfDepartures),
  tap: readTap,
  junit: parseXml,
  badge: parseXml,
  journal: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
};

function createReader(find: Departures): (text: string) => unknown {
  return (text) => {
    const data: unknown = JSON.parse(text);
    const found = find(data);
    if (found.length > 0) throw new Error(found.join('; '));
    return data;
  };
}

function parseXml(text: string): unknown {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
}
