import type { Reply } from '../server/reply.ts';

/** A JSON object as a reply holds it. */
export type Fields = Readonly<Record<string, unknown>>;

/** A reply with a JSON body. */
export function json(status: number, body: Reply['body'], mediaType = 'application/json'): Reply {
  return { status, headers: [['Content-Type', mediaType]], body };
}

/** A reply with a text as its body, HTML unless another type is named. */
export function text(status: number, body: string, mediaType = 'text/html'): Reply {
  return { status, headers: [['Content-Type', mediaType]], body };
}

/** The fields of a reply's body; none where it is no object. */
export function fieldsOf({ body }: Reply): Fields {
  const isObject = typeof body === 'object' && !Array.isArray(body) && !(body instanceof Uint8Array);
  return isObject ? (body as Fields) : {}; // neither list nor bytes
}

/** The reply with some fields of its body set. */
export function setFields(reply: Reply, fields: Fields): Reply {
  return { ...reply, body: { ...fieldsOf(reply), ...fields } };
}

/** The reply without some fields of its body. */
export function dropFields(reply: Reply, ...names: readonly string[]): Reply {
  return {
    ...reply,
    body: Object.fromEntries(Object.entries(fieldsOf(reply)).filter(([name]) => !names.includes(name))),
  };
}

/** The reply with each field of its body under another name. */
export function renameFields(reply: Reply, rename: (name: string) => string): Reply {
  return {
    ...reply,
    body: Object.fromEntries(Object.entries(fieldsOf(reply)).map(([name, value]) => [rename(name), value])),
  };
}

/** The reply with one more header. */
export function addHeader(reply: Reply, name: string, value: string): Reply {
  return { ...reply, headers: [...reply.headers, [name, value]] };
}

/** The reply with a header in place of those of the same name; without a value, without them. */
export function setHeader(reply: Reply, name: string, value?: string): Reply {
  const others = reply.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase());
  return { ...reply, headers: value === undefined ? others : [...others, [name, value]] };
}
