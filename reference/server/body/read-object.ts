import { MIMEType } from 'whatwg-mimetype';
import type { Call } from '../call.ts';
import { refuse } from '../refuse.ts';
import { hasRepeatedName } from './has-repeated-name.ts';
import { isObject } from './is-object.ts';
import { readBytes } from './read-bytes.ts';

/** Reads the JSON object a request must hold. */
export async function readObject(call: Call): Promise<Readonly<Record<string, unknown>>> {
  if (!isJson(call.request.headers['content-type']?.[0])) refuse(call, 'request-media-type');
  const bytes = await readBytes(call.incoming, bodyCapBytes);
  if (bytes === undefined) refuse(call, 'body-too-large');
  const text = bytes?.toString() ?? '';
  call.body = call.settings.emptyBodies === 'object' && text === '' ? {} : parse(call, text);
  if (isObject(call.body)) return call.body;
  if (call.settings.emptyBodies === 'object' && Array.isArray(call.body)) return {};
  refuse(call, 'body-not-object', { fields: [{ from: 'body', path: [], message: 'Expected an object' }] });
  return {};
}

const bodyCapBytes = 10_485_760;

// A body that is not said to be anything is taken for JSON.
function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  const essence = MIMEType.parse(contentType)?.essence ?? '';
  return essence === 'application/json' || /^application\/.*\+json$/.test(essence);
}

function parse(call: Call, text: string): unknown {
  const malformed = { fields: [{ from: 'body' as const, path: [], message: 'Invalid JSON' }] };
  try {
    const value: unknown = JSON.parse(text);
    if (call.settings.repeatedNames === 'accept' || !hasRepeatedName(text)) return value;
  } catch {
    // Told below, like what is no JSON to some parsers.
  }
  refuse(call, 'malformed-json', malformed);
  return {};
}
