import type { Contract, FoundUnit, JsonSchema } from '../core/model/index.ts';

/** Tells whether a unit seems to claim something: it holds a status, a header, a key of an error, or says must, never or retry. */
export function isNormative({ kind, text, codes }: FoundUnit, { schemas, envelopes }: Contract): boolean {
  if (kind === 'heading') return false;
  if (STATUS.test(text) || HEADER.test(text) || WORDS.test(text)) return true;
  const keys = new Set(envelopes.flatMap((name) => listKeys(schemas[name])));
  // Most keys are everyday words, which stand for the key only where they are set as code.
  const coded = codes.flatMap((code) => code.match(/[\w-]+/g) ?? []);
  return [
    ...coded,
    ...(text.match(/\b\w+_\w+\b/g) ?? []),
    ...(kind === 'code' ? (text.match(/[\w-]+/g) ?? []) : []),
  ].some((word) => keys.has(word));
}

const STATUS = /(?<![\d.,])[1-5]\d\d(?![\d.,]*\d)(?!\s?(?:[kKMGT]i?B|ms|px|%|chars|characters|bytes|seconds|minutes))/;
const HEADER =
  /\b(?:X-[A-Z][\w-]*|[A-Z][a-z]+-(?:[A-Z][a-z]+-)*(?:After|Type|Length|Key|Id|Limit|Remaining|Reset|Authenticate|Encoding|Match|Control|Token))\b/;
const WORDS = /\b(?:must|shall|never|required|forbidden|try again|re-?(?:try|tries|tried|trying|tryable))\b/i;

function listKeys(schema: JsonSchema | undefined): readonly string[] {
  if (typeof schema !== 'object') return [];
  const properties = Object.entries((schema as { properties?: Readonly<Record<string, JsonSchema>> }).properties ?? {});
  const items = (schema as { items?: JsonSchema }).items;
  return [
    ...properties.flatMap(([name, below]) => [name, ...listKeys(below)]),
    ...(items === undefined ? [] : listKeys(items)),
  ];
}
