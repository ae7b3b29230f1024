import { buckets } from './buckets.ts';
import { formatFieldPath } from './field-path.ts';
import type { Label } from './labels.ts';
import type { Operation } from './operation.ts';
import { refusals } from './refusals.ts';
import type { Refusal } from './refuse.ts';
import { makeReply } from './reply.ts';
import type { Reply } from './reply.ts';
import type { Settings } from './settings.ts';

/** The reply to a refused request, in the envelope of its status. */
export function renderRefusal(refusal: Refusal, operation: Operation | undefined, settings: Settings): Reply {
  const [usualStatus, usualText] = refusals[refusal.label];
  const answers: Readonly<Partial<Record<Label, number>>> = settings.answers;
  const status = answers[refusal.label] ?? usualStatus;
  const render = envelopes[status] ?? renderDomain;
  const text = reword(refusal.label, wordRefusal(usualText, refusal.label, operation), settings);
  const reply = makeReply(status, render({ refusal, text, operation, settings }), settings.mediaType);
  return { ...reply, headers: [...reply.headers, ...extraHeaders(refusal, operation, settings)] };
}

interface Facts {
  readonly refusal: Refusal;
  readonly text: string;
  readonly operation: Operation | undefined;
  readonly settings: Settings;
}

type Envelope = (facts: Facts) => Record<string, unknown>;

const envelopes: Readonly<Partial<Record<number, Envelope>>> = {
  402: ({ text, operation }) => ({
    error_code: 'tier_not_authorized_for_integrations_api',
    message: text,
    bucket: operation?.bucket,
  }),
  422: ({ refusal, text, settings }) => ({
    error: 'validation_error',
    message: text,
    fields: renderFields(refusal, settings),
  }),
  429: ({ text }) => ({ error: text }),
};

function renderDomain({ refusal, text, settings }: Facts): Record<string, unknown> {
  const isLinked = settings.docsUrl === 'always' || (settings.docsUrl === 'sometimes' && refusal.label in documents);
  if (settings.docsUrl === 'null') return { detail: text, docs_url: null };
  if (!isLinked) return { detail: text };
  return { detail: text, docs_url: `https://docs.mediamagic.app/${documents[refusal.label] ?? 'errors'}` };
}

const documents: Readonly<Partial<Record<Label, string>>> = {
  'blob-traversal': 'concepts/assets',
  'blob-foreign': 'concepts/assets',
  'media-type': 'concepts/assets',
  'too-large': 'concepts/assets',
};

function renderFields({ details }: Refusal, { fieldPaths }: Settings): readonly unknown[] {
  if (fieldPaths === 'none') return [];
  return (details.fields ?? []).map((issue) => ({ field: formatFieldPath(issue, fieldPaths), message: issue.message }));
}

function wordRefusal(text: string, label: Label, operation: Operation | undefined): string {
  return label === 'rate-limit' && operation !== undefined ? text + buckets[operation.bucket] : text;
}

function reword(label: Label, text: string, { texts }: Settings): string {
  return typeof texts === 'function' ? texts(label, text) : (texts[label] ?? text);
}

function extraHeaders(
  { details, label }: Refusal,
  operation: Operation | undefined,
  settings: Settings,
): Reply['headers'] {
  const headers = [...(details.headers ?? [])];
  if (label === 'rate-limit' && operation !== undefined) {
    const waitMs = details.waitMs ?? 0;
    const seconds = settings.behaviour.retryAfterSeconds?.(waitMs, operation.bucket) ?? Math.ceil(waitMs / 1000);
    headers.push(['Retry-After', String(seconds)]);
  }
  if (label === 'too-large' && settings.largeUploads === 'close') headers.push(['Connection', 'close']);
  return headers;
}
