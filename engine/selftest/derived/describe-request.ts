import { createHash } from 'node:crypto';
import type { TamperContext } from '../../../reference/index.ts';

/** Returns a digest of what a server can recognise a request by, without what differs each time it is sent: ids, tags, who sends it. */
export function describeRequest({ key, request, body }: TamperContext): string {
  const headers = Object.entries(request.headers).filter(([name]) => !PASSING.has(name));
  const described = JSON.stringify([
    request.method,
    withoutIds(request.path),
    [...request.query].map(([name, value]) => [name, withoutIds(value)]),
    key ?? 'unknown',
    headers.map(([name, values = []]) => [name, values.map((value) => describeHeader(name, value))]).sort(),
    describeBody(body),
  ]);
  return createHash('sha256').update(described).digest('base64url').slice(0, 12);
}

// What every client sends in its own way, and the name of the case, which no other client knows.
const PASSING: ReadonlySet<string> = new Set([
  'x-assay-case',
  'user-agent',
  'host',
  'connection',
  'accept',
  'accept-encoding',
  'content-length',
]);

function describeHeader(name: string, value: string): string {
  const described = withoutIds(value);
  return name === 'content-type' ? described.replace(/boundary=.*/, 'boundary') : described;
}

// Bodies may nest without end; what tells them apart stands near the top.
function describeBody(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return describeText(value);
  if (typeof value !== 'object' || value === null) return [typeof value, String(value)];
  if (depth > DEEPEST) return '...';
  if (Array.isArray(value)) {
    return [value.length, ...value.slice(0, LONGEST).map((inner) => describeBody(inner, depth + 1))];
  }
  return Object.entries(value).map(([name, inner]) => [describeText(name), describeBody(inner, depth + 1)]);
}

function describeText(text: string): string {
  return text.length <= LONGEST_TEXT
    ? withoutIds(text)
    : `${withoutIds(text.slice(0, LONGEST_TEXT))} of ${text.length}`;
}

function withoutIds(text: string): string {
  return text
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-([\da-f])[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/gi, 'uuid of version $1')
    .replaceAll(/[\da-f]{32,}/g, ({ length }) => `${length} hex digits`)
    .replaceAll(/assay-[\w-]+/g, 'tag');
}

const LONGEST_TEXT = 200;
const DEEPEST = 5;
const LONGEST = 5;
