import type { Response } from '../../core/model/index.ts';

/** Says what a response is, for a person who wants to know who answered: status, server, what is asked for, the page's title. */
export function describeAnswer(response: Response): string {
  const server = headerOf(response, 'server');
  const challenge = headerOf(response, 'www-authenticate');
  return [
    String(response.status),
    ...(server === undefined ? [] : [`by ${clean(server)}`]),
    ...(challenge === undefined ? [] : [`asking for ${clean(challenge)}`]),
    ...describeBody(response),
  ].join(' ');
}

/** Returns the title of an HTML page, or undefined where there is none. */
export function titleOf({ body }: Response): string | undefined {
  const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1]?.trim();
  return title === undefined || title === '' ? undefined : clean(title);
}

/** Returns the value of a header field. */
export function headerOf({ headers }: Response, name: string): string | undefined {
  return headers.find(([own]) => own === name)?.[1];
}

function describeBody(response: Response): readonly string[] {
  const { body } = response;
  const title = titleOf(response);
  if (title !== undefined) return [`with the HTML page “${title}”`];
  if (/html/i.test(headerOf(response, 'content-type') ?? '') || /^\s*<(?:!doctype|html)/i.test(body))
    return ['with an HTML page'];
  const isText = /^text\/plain/i.test(headerOf(response, 'content-type') ?? '');
  return isText && body.trim() !== '' ? [`with the text “${clean(body)}”`] : [];
}

function clean(text: string): string {
  const line = text.replaceAll(/[\0-\x1f\x7f-\x9f\s]+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const LONGEST = 100;
