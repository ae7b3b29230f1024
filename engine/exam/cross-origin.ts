import type { ExamRequest, HeaderField } from '../core/model/index.ts';
import type { GivenAnswer } from './play.ts';

/** Returns what lets a page of another origin read an answer; nothing where no page asks. */
export function shareHeaders(request: Pick<ExamRequest, 'headers'>): readonly HeaderField[] {
  const origin = headerOf(request, 'origin');
  if (origin === undefined) return [];
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-credentials', 'true'],
    ['access-control-expose-headers', 'retry-after, location'],
  ];
}

/** Returns the answer to a browser that asks whether a page may send what it wants to; nothing for any other request. */
export function answerPreflight(request: Pick<ExamRequest, 'method' | 'headers'>): GivenAnswer | undefined {
  const method = headerOf(request, 'access-control-request-method');
  if (request.method !== 'OPTIONS' || method === undefined) return undefined;
  const names = headerOf(request, 'access-control-request-headers');
  const headers: readonly HeaderField[] = [
    ...shareHeaders(request),
    ['access-control-allow-methods', method],
    ...(names === undefined ? [] : [['access-control-allow-headers', names] as const]),
    ['access-control-allow-private-network', 'true'],
  ];
  return { status: 204, headers, body: '' };
}

function headerOf({ headers }: Pick<ExamRequest, 'headers'>, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}
