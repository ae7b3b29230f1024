import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type { Position } from '../../../core/model/index.ts';
import type { Problem } from './problem.ts';
import { readContent } from './read-content.ts';

/** Keys and indexes from the top of a document to a value in it. */
export type Path = readonly (string | number)[];

/** A parsed YAML or JSON file that knows where its values stand. */
export interface YamlFile<Content = unknown> {
  readonly name: string;
  readonly content: Content;
  /** The place of a value, or of its key; the nearest one above where it is missing. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Position;
}

/** Parses YAML 1.2, of which JSON is a part; duplicate keys and unknown tags are problems. */
export function parseYaml(
  name: string,
  text: string,
): { readonly file: YamlFile; readonly problems: readonly Problem[] } {
  const json = name.endsWith('.json') ? parseJson(text) : undefined;
  // Its places are looked for where one is asked for: finding them takes many times as long as reading it.
  const whole = (): ReturnType<typeof parseWithPlaces> => parseWithPlaces(name, text);
  if (json === undefined) return whole();
  let placed: ReturnType<typeof parseWithPlaces> | undefined;
  const locate: YamlFile['locate'] = (path, part) => (placed ??= whole()).file.locate(path, part);
  return { file: { name, content: json.value, locate }, problems: [] };
}

// What is no JSON may still be YAML, and what is wrong with it is told with its place.
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function parseWithPlaces(
  name: string,
  text: string,
): { readonly file: YamlFile; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors = listErrors(document).map((error) => ({ message: explain(error, text), offset: error.pos[0] }));
  const read = errors.length === 0 ? readContent(document) : undefined;
  const faults = read !== undefined && 'offset' in read ? [read] : errors;
  const problems = faults.map(({ message, offset }) => ({ message, at: position(offset) }));
  const content = read !== undefined && 'value' in read ? read.value : undefined;
  return { file: { name, content, locate: (path, part) => position(findOffset(document, path, part)) }, problems };
}

// After the first error of form the others only follow from it.
function listErrors({ errors, warnings }: Document): readonly YAMLError[] {
  const malformed = errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .sort((left, right) => left.pos[0] - right.pos[0]);
  const duplicates = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  return [...malformed.slice(0, 1), ...duplicates, ...warnings];
}

function explain(error: YAMLError, text: string): string {
  if (error.code === 'MULTIPLE_DOCS') return 'a second document begins here; a file holds one';
  if (error.code !== 'DUPLICATE_KEY') return error.message;
  const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? '';
  return `duplicate key \`${key}\``;
}

function findOffset(document: Document, path: Path, part: 'key' | 'value' = 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, segment] of path.entries()) {
    const { key, value } = step(document, node, segment);
    const wanted = part === 'key' && depth === path.length - 1 ? key : (startOf(value) ?? key);
    if (wanted === undefined) return offset;
    offset = wanted;
    node = value;
  }
  return offset;
}

function step(
  document: Document,
  node: unknown,
  segment: string | number,
): { key?: number | undefined; value?: unknown } {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(target)) {
    const value = target.items[Number(segment)];
    return { key: startOf(value), value };
  }
  if (!isMap(target)) return {};
  const pair = target.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(segment));
  return pair === undefined ? {} : { key: startOf(pair.key), value: pair.value };
}

function startOf(node: unknown): number | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return undefined;
  return node.range?.[0];
}
