import type { AnySchemaObject } from 'ajv/dist/2020.js';
import { list, object, text, time, whole } from './obeys.ts';

const fields = list(object({ name: text, value: text }));
const size = { type: 'integer', minimum: -1 };
const ms = { type: 'number', minimum: 0 };

const request = object({
  method: text,
  url: { type: 'string', format: 'uri' },
  httpVersion: text,
  cookies: fields,
  headers: fields,
  queryString: fields,
  'postData?': object({ mimeType: text, text }),
  headersSize: size,
  bodySize: size,
});

const response = object({
  status: whole,
  statusText: text,
  httpVersion: text,
  cookies: fields,
  headers: fields,
  content: object({ size: whole, mimeType: text, 'text?': text, 'comment?': text }),
  redirectURL: text,
  headersSize: size,
  bodySize: size,
  '_error?': text,
});

/** The part of HTTP Archive 1.2 that is written, after its specification; nothing beyond it is admitted. */
export const harForm: AnySchemaObject = object({
  log: object({
    version: { const: '1.2' },
    creator: object({ name: text, version: text }),
    comment: text,
    pages: list(object({ id: text, title: text, startedDateTime: time, pageTimings: object({}) })),
    entries: list(
      object({
        pageref: text,
        startedDateTime: time,
        time: ms,
        request,
        response,
        cache: object({}),
        timings: object({ send: ms, wait: ms, receive: ms }),
        comment: text,
      }),
    ),
  }),
});
