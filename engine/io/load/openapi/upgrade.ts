import { isRecord } from '../profile/layer.ts';
import { mapParts, type Kind } from './parts.ts';

/** Makes OpenAPI 3.1 of a document of 3.0. */
export type Upgrade = (document: Readonly<Record<string, unknown>>) => unknown;

/** Returns the conversion of a well-kept library, loaded where a document needs it. */
export async function loadUpgrade(): Promise<Upgrade> {
  const { upgradeFromThreeToThreeOne } = await import('@scalar/openapi-upgrader/3.0-to-3.1');
  return (document) => {
    const kept: unknown[] = [];
    const hidden = hide('document', document, kept) as Record<string, unknown>; // a record stays one
    return admitNull('document', reveal(upgradeFromThreeToThreeOne(hidden), kept));
  };
}

// The library takes every object for a schema, data and records of properties too: what is none goes by as a text.
const MARK = '\u0000';
const RECORDS = ['properties', 'patternProperties', '$defs', 'definitions', 'schemas', 'headers'];

function hide(kind: Kind, value: unknown, kept: unknown[]): unknown {
  if (kind === 'data') return typeof value === 'object' && value !== null ? `${MARK}${kept.push(value) - 1}` : value;
  const hidden = mapParts(kind, withNullInEnum(kind, value), (part) => hide(part.kind, part.value, kept));
  return mapRecords(hidden, (name) => `${MARK}${name}`);
}

// By the letter of 3.0.3 null must stand in the list, too; few write it there, and all mean it.
function withNullInEnum(kind: Kind, value: unknown): unknown {
  if (kind !== 'schema' || !isRecord(value) || value['nullable'] !== true || !Array.isArray(value['enum']))
    return value;
  const listed: readonly unknown[] = value['enum'];
  return listed.includes(null) ? value : { ...value, enum: [...listed, null] };
}

function reveal(value: unknown, kept: readonly unknown[]): unknown {
  if (typeof value === 'string' && value.startsWith(MARK)) return kept[Number(value.slice(1))];
  if (Array.isArray(value)) return value.map((inner: unknown) => reveal(inner, kept));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.startsWith(MARK) ? key.slice(1) : key, reveal(inner, kept)]),
  );
}

function mapRecords(value: unknown, rename: (name: string) => string): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (!RECORDS.includes(key) || !isRecord(inner)) return [key, inner];
    return [key, Object.fromEntries(Object.entries(inner).map(([name, one]) => [rename(name), one]))];
  });
  return Object.fromEntries(entries) as unknown;
}

// Beside a reference, or without a type, it says nothing by the letter of 3.0, and is meant all the same.
function admitNull(kind: Kind, value: unknown): unknown {
  const mapped = mapParts(kind, value, (part) => admitNull(part.kind, part.value));
  if (kind !== 'schema' || !isRecord(mapped)) return mapped;
  const { nullable, ...rest } = mapped;
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}
