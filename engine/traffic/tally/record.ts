import { cutBody } from '../../core/report/index.ts';
import type { RecordedExchange, Secret, TrafficBody, TrafficExchange } from '../../core/model/index.ts';
import { hideIn, hideMembers, hideParameters } from './hide.ts';

/** Returns an exchange as a report shows it: bodies bounded, what gives access left out. */
export function recordTraffic(
  { startedMs, ms, request, response }: TrafficExchange,
  keyHeader: string,
  secrets: readonly Secret[],
  operation?: string,
): RecordedExchange {
  const hide = hideIn(keyHeader.toLowerCase());
  const sent = textOf(request.body, secrets);
  return {
    role: 'probe',
    ...(operation === undefined ? {} : { operation }),
    ...(startedMs === undefined ? {} : { started: new Date(startedMs).toISOString() }),
    request: {
      method: request.method,
      url: hideParameters(request.url),
      headers: request.headers.map(hide),
      ...(sent.text === '' ? {} : { body: sent.text }),
    },
    ...(response === undefined
      ? {}
      : {
          response: {
            status: response.status,
            headers: response.headers.map(hide),
            ...received(response.body, secrets),
            ms: Math.round(10 * (ms ?? 0)) / 10,
          },
        }),
  };
}

const MOST_CHARACTERS = 4096;

function textOf(body: TrafficBody, secrets: readonly Secret[]): { readonly text: string; readonly cut: number } {
  if (body.kind === 'none') return { text: '', cut: 0 };
  if (body.kind === 'unknown') return { text: `[${body.reason}]`, cut: 0 };
  const text = cutBody(body.text, MOST_CHARACTERS, body.text.length > MOST_CHARACTERS ? secrets : []);
  return { text: hideMembers(text), cut: body.text.length - text.length };
}

function received(body: TrafficBody, secrets: readonly Secret[]): { readonly body?: string; readonly cut?: number } {
  if (body.kind === 'unknown') return { cut: Math.max(1, body.bytes ?? 1) };
  const { text, cut } = textOf(body, secrets);
  return { ...(text === '' ? {} : { body: text }), ...(cut > 0 ? { cut } : {}) };
}
