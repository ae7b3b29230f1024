import { WrongUse } from '../../core/model/index.ts';

/** What a recording is: a HAR, a JSON list of exchanges, or lines of JSON, as of a journal. */
export type Form = 'har' | 'loose' | 'lines';

/** Tells what a recording is from how it begins; throws `WrongUse`, with what to do, for what is none. */
export function formOf(head: Buffer, name: string): Form {
  const text = textOf(head.subarray(0, LOOKED_AT));
  const line = text.split('\n')[0] ?? '';
  const trouble = TROUBLES.find(({ pattern }) => pattern.test(text))?.says;
  if (trouble !== undefined) throw new WrongUse(`${name} ${trouble}`);
  if (/^\s*\{\s*"log"\s*:/.test(text)) return 'har';
  if (/^\s*\[/.test(text)) return 'loose';
  if (/^\s*\{/.test(text)) return isWhole(line) || /^\{"(?:type|request|response|started)/.test(text) ? 'lines' : 'har';
  throw new WrongUse(
    `${name} is no recording: give a HAR (plain, .gz or .zip), a journal of assay, or a line of JSON for each exchange.`,
  );
}

/** How many bytes tell it: those of the first line of a journal, and of most exchanges. */
export const LOOKED_AT = 65_536;

const TROUBLES: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  { pattern: /^\s*$/, says: 'is empty; there is no exchange to judge.' },
  {
    pattern: /^\s*\{\s*"format"\s*:\s*"assay-report\/1"/,
    says: 'is a report of assay; give the journal or the HAR of its run.',
  },
  {
    pattern: /^\d+:\d+:[a-z]+,|^\d{1,9}:\d+:/,
    says: 'looks like a dump of mitmproxy; make a HAR of it: mitmdump -nr FILE --set hardump=FILE.har',
  },
  { pattern: /^\s*</, says: 'is HTML or XML and no recording; export the traffic as HAR.' },
];

function textOf(head: Buffer): string {
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(head);
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
