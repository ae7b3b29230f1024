import type { Coding, Probe, Response, TrafficExchange, TrafficResponse } from '../../core/model/index.ts';

/** Returns the request of an exchange as checks look at one. */
export function toProbe({ request }: TrafficExchange, operation: string, target: string): Probe {
  const { body } = request;
  return {
    operation,
    method: request.method,
    target,
    headers: request.headers,
    ...(body.kind === 'text' ? { body: { kind: 'text', text: body.text } } : {}),
    key: 'as recorded',
  };
}

/** Returns an answer as checks look at one; a body that is not known is there, and nothing more is said of it. */
export function toResponse({ status, headers, body }: TrafficResponse, ms: number): Response {
  if (body.kind === 'none') return { status, headers, body: '', bytes: 0, ms };
  if (body.kind === 'unknown') {
    const coding: Coding = { name: 'unknown', isUnread: true };
    return { status, headers, body: ' ', bytes: body.bytes ?? 1, coding, ms };
  }
  const { text, bytes, invalidUtf8 } = body;
  return { status, headers, body: text, bytes, ...(invalidUtf8 === true ? { invalidUtf8 } : {}), ms };
}
