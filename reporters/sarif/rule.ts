import { parseUrl, type ClauseResult, type Level } from '../../engine/core/model/index.ts';
import { cite } from '../cite.ts';

/** The SARIF rule that a clause is, with what it rests on as its help. */
export function makeRule({ id, statement, level, kind, source, retry }: ClauseResult, docsUrl: string): object {
  const { label, text, place, isQuote, ruling } = cite(source);
  const required = ruling === undefined ? '' : ` Required by ${ruling}`;
  const basis = `${label} (${place}): ${isQuote ? `“${text}”` : text}${required}`;
  const advice = retry === undefined ? '' : ` Retry: ${retry}.`;
  const helpUri = source.kind === 'rfc' ? rfcUrl(source.number) : parseUrl(docsUrl) && docsUrl;
  return {
    id,
    shortDescription: { text: statement },
    fullDescription: { text: `${statement} ${basis}` },
    help: { text: `${statement}\n\n${basis}\n\nLevel: ${level}.${advice}` },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: levels[level] },
    properties: { tags: [kind, level, source.kind] },
  };
}

/** The SARIF level of a departure from a clause of each level. */
export const levels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  required: 'error',
  advised: 'warning',
  proposed: 'note',
};

function rfcUrl(number: number): string {
  return `https://www.rfc-editor.org/rfc/rfc${number}`;
}
