import { extendPointer, type Case, type FileSpec, type Json, type Probe, type SendSpec } from '../model/index.ts';
import { isObject } from '../schema/json-kind.ts';
import { replaceInTarget } from './credential-fields.ts';
import { atPointer } from '../expression/index.ts';

/** The request of a case in a line: method and target, then what it has that the valid request has not, by its value. */
export function describeSent({ send, operation: { valid } }: Pick<Case, 'send' | 'operation'>, probe: Probe): string {
  const parts = [
    ...(send.key === valid.key ? [] : [`key: ${probe.key}`]),
    ...headerParts(send, valid, probe),
    ...bodyParts(send, valid, probe),
    ...fileParts(send.file, valid.file, probe),
  ];
  const target = replaceInTarget(probe.target, probe.credentials ?? [], () => '[key]');
  const line = [`${probe.method} ${target}`, ...parts].join(', ');
  return line.length <= MOST ? line : `${line.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const MOST = 400;

function headerParts(send: SendSpec, valid: SendSpec, { headers }: Probe): readonly string[] {
  const own = Object.keys(send.headers ?? {}).filter((name) => send.headers?.[name] !== valid.headers?.[name]);
  const names = [...own, ...(send.mediaType === valid.mediaType ? [] : ['Content-Type'])].map((name) =>
    name.toLowerCase(),
  );
  return headers
    .filter(([name]) => names.includes(name.toLowerCase()))
    .map(([name, value]) => `${name}: ${value === '' ? '(empty)' : value}`);
}

function bodyParts(send: SendSpec, valid: SendSpec, { body, headers }: Probe): readonly string[] {
  if (body?.kind !== 'text') return [];
  if (send.raw !== undefined) return [`body: ${body.text === '' ? '(empty)' : body.text}`];
  if (send.body === undefined) return [];
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return [`body: ${body.text}`];
  // It was made with `JSON.stringify`.
  const sent = JSON.parse(body.text) as Json;
  return differences(send.body, valid.body, '').map((pointer) => {
    const value = atPointer(sent, pointer);
    return value === undefined ? `no body${pointer}` : `body${pointer}: ${JSON.stringify(value)}`;
  });
}

/** Pointers to where two templates of a body differ, as deep as both are objects. */
function differences(own: Json | undefined, valid: Json | undefined, pointer: string): readonly string[] {
  if (own === undefined || valid === undefined || !isObject(own) || !isObject(valid)) {
    return JSON.stringify(own) === JSON.stringify(valid) ? [] : [pointer];
  }
  const names = new Set([...Object.keys(valid), ...Object.keys(own)]);
  return [...names].flatMap((name) => differences(own[name], valid[name], extendPointer(pointer, name)));
}

function fileParts(own: FileSpec | undefined, valid: FileSpec | undefined, probe: Probe): readonly string[] {
  if (own === undefined) return [];
  const names = (['fixture', 'name', 'type', 'bytes', 'framing'] as const).filter(
    (name) => own[name] !== valid?.[name],
  );
  const { base64 } = own;
  const sent = { ...own, name: fileNameIn(probe) ?? own.name };
  return [
    ...(base64 === undefined || base64 === valid?.base64 ? [] : [`file of ${atob(base64).length} bytes`]),
    ...names.map((name) => `file ${name}: ${sent[name] === undefined ? 'none' : JSON.stringify(sent[name])}`),
  ];
}

// The name of a file may be a template, which only the body shows filled in.
function fileNameIn({ body }: Probe): string | undefined {
  if (body?.kind !== 'bytes') return undefined;
  const head = new TextDecoder().decode(body.bytes.subarray(0, MOST_OF_HEAD));
  return /filename="([^"]*)"/.exec(head)?.[1];
}

const MOST_OF_HEAD = 1024;
