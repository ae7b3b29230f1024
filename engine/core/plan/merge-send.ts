import { withPointer } from '../expression/index.ts';
import type { Json, SendSpec } from '../model/index.ts';

/** Returns the request that a case sends: the operation's valid one with the case's own laid over it. */
export function mergeSend(valid: SendSpec, own: SendSpec): SendSpec {
  if (own.request !== undefined) return valid.key === undefined ? own : { key: valid.key, ...own };
  const { body: validBody, file: validFile, ...rest } = valid;
  const { with: set = {}, without = [], body: ownBody, file: ownFile, ...over } = own;
  const body = changeBody(ownBody ?? validBody, set, without);
  const file = validFile === undefined && ownFile === undefined ? undefined : { ...validFile, ...ownFile };
  // No spread: in Node 20 an object has a shape of its own where properties follow one.
  return Object.assign(
    {},
    rest,
    over,
    mergeRecord('path', valid.path, own.path),
    mergeRecord('query', valid.query, own.query),
    mergeHeaders(valid.headers, own.headers),
    body === undefined || own.raw !== undefined ? {} : { body },
    file === undefined || own.raw !== undefined ? {} : { file: { fixture: '', ...file } },
  ) as SendSpec; // made of the parts of two
}

// The pointers are applied to the template, so that what they replace needs no arrangement of its own.
function changeBody(
  body: Json | undefined,
  set: Readonly<Record<string, Json>>,
  without: readonly string[],
): Json | undefined {
  if (body === undefined) return Object.keys(set).length === 0 ? undefined : applySet({}, set);
  return without.reduce<Json>((changed, pointer) => withPointer(changed, pointer, undefined), applySet(body, set));
}

function applySet(body: Json, set: Readonly<Record<string, Json>>): Json {
  return Object.entries(set).reduce((changed, [pointer, value]) => withPointer(changed, pointer, value), body);
}

// The names of headers have no case (RFC 9110, section 5.1).
function mergeHeaders(base: SendSpec['headers'] = {}, over: SendSpec['headers'] = {}): Pick<SendSpec, 'headers'> {
  const replaced = new Set(Object.keys(over).map((name) => name.toLowerCase()));
  const kept = Object.entries(base).filter(([name]) => !replaced.has(name.toLowerCase()));
  const headers = [...kept, ...Object.entries(over)].filter(([, value]) => value !== null);
  return headers.length === 0 ? {} : { headers: Object.fromEntries(headers) };
}

function mergeRecord<Name extends string, Value>(
  name: Name,
  base: Readonly<Record<string, Value>> | undefined,
  over: Readonly<Record<string, Value>> | undefined,
): Partial<Record<Name, Readonly<Record<string, Value>>>> {
  if (base === undefined && over === undefined) return {};
  return { [name]: { ...base, ...over } } as Partial<Record<Name, Readonly<Record<string, Value>>>>; // the name is the literal type
}
