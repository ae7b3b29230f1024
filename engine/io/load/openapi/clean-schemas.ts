import { isRecord } from '../profile/layer.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import { mapParts, type Kind } from './parts.ts';

/** Leaves out of the schemas what no validator in JavaScript can use, and tells what is not checked. */
export function cleanSchemas(file: YamlFile): { readonly file: YamlFile; readonly warnings: readonly Problem[] } {
  const warnings: Problem[] = [];
  const warn = (message: string, path: Path): void => {
    warnings.push({ message, at: file.locate(path) });
  };
  const clean = (kind: Kind, value: unknown, path: Path): unknown => {
    if (kind === 'schema' && typeof value === 'boolean') return value ? {} : { not: {} };
    const cleaned = kind === 'schema' && isRecord(value) ? cleanSchema(value, path, warn) : value;
    return mapParts(kind, cleaned, (part) => clean(part.kind, part.value, [...path, ...part.path]));
  };
  return { file: { ...file, content: clean('document', file.content, []) }, warnings };
}

function cleanSchema(
  schema: Readonly<Record<string, unknown>>,
  path: Path,
  warn: (message: string, path: Path) => void,
): unknown {
  const { pattern, format } = schema;
  const isUsable = typeof pattern !== 'string' || isPattern(pattern);
  if (!isUsable)
    warn(`the pattern is none of JavaScript with the flag u, and is passed over: ${pattern}`, [...path, 'pattern']);
  if (typeof format === 'string' && !FORMATS.has(format)) {
    warn(`the format \`${format}\` is not checked`, [...path, 'format']);
  }
  return byTag(isUsable ? schema : Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'pattern')));
}

// A discriminator says which alternative is meant; that a value keeps another one as well is nobody's mistake.
function byTag(schema: Readonly<Record<string, unknown>>): unknown {
  if (schema['discriminator'] === undefined || schema['anyOf'] !== undefined) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key === 'oneOf' ? 'anyOf' : key, value]));
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const FORMATS = new Set(
  `date time date-time iso-time iso-date-time duration uri uri-reference uri-template url email hostname ipv4 ipv6 regex
  uuid json-pointer json-pointer-uri-fragment relative-json-pointer byte int32 int64 float double password binary`.split(
    /\s+/,
  ),
);
