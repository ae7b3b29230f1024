import type { Json } from '../../../engine/core/model/index.ts';
import type { Question, Refusal } from './asked.ts';
import type { Fits } from './create-fits.ts';

/** The body of a request where it is JSON, or why it is refused. */
export interface Content {
  readonly body?: Json;
  readonly refusal?: Refusal;
}

/** Reads the body of a request. */
export function readContent({ operation: { requestBody }, headers, text }: Question, fits: Fits): Content {
  if (requestBody === undefined || (text === '' && !requestBody.required)) return {};
  const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
  const types = requestBody.mediaTypes ?? [requestBody.mediaType];
  if (!types.some((one) => one === type || one.split(';')[0] === type || /\*/.test(one)))
    return { refusal: { why: 'media-type', statuses: [415, 400, 422] } };
  if (!/json/.test(type)) return {};
  const body = parse(text);
  if (body === undefined) return { refusal: { why: 'json', statuses: [400, 422] } };
  const wrong = fits(requestBody.schema, body);
  return wrong === undefined ? { body } : { refusal: { why: 'body', statuses: [422, 400], at: wrong } };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
