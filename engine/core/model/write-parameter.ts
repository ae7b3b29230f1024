import { asText } from './as-text.ts';
import type { Json } from './json.ts';
import type { Parameter } from './operation.ts';

/** How a parameter writes lists and objects; where nothing is said, as is usual for its place. */
export type Serialization = Pick<Parameter, 'in' | 'name'> & Partial<Parameter>;

/** Returns a value as one text, as headers, cookies and paths have it before their names and prefixes are added. */
export function writeSimple(value: Json, { explode = false }: Partial<Parameter> = {}): string {
  if (typeof value !== 'object' || value === null) return asText(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map(asText).join(','); // a list in JSON is one of JSON
  const pairs = Object.entries(value).map(([name, inner]) => [name, asText(inner)] as const);
  return explode ? pairs.map((pair) => pair.join('=')).join(',') : pairs.flat().join(',');
}

/** Returns what stands in a path for a parameter whose value is this text: of several items they are parted by commas. */
export function writeInPath(value: string, parameter: Serialization | undefined): string {
  const { name = '', style = 'simple', explode = false, schema = {} } = parameter ?? {};
  const items = (isOfSeveral(schema) ? value.split(',') : [value]).map((item) => encodePair(item, explode));
  if (style === 'label') return `.${items.join(explode ? '.' : ',')}`;
  if (style !== 'matrix') return items.join(',');
  const own = encodeURIComponent(name);
  if (!explode) return `;${own}=${items.join(',')}`;
  return items.map((item) => (schema['type'] === 'object' ? `;${item}` : `;${own}=${item}`)).join('');
}

/** Returns the pairs of a query by which a parameter is written. */
export function writeInQuery(name: string, value: Json, parameter: Serialization | undefined): readonly string[] {
  const pair = (key: string, one: string): string => `${encodeURIComponent(key)}=${one}`;
  if (value === null) return [];
  if (typeof value !== 'object' || parameter === undefined || parameter.isJson === true)
    return [pair(name, encodeURIComponent(asText(value)))];
  const { style = 'form', explode = style === 'form' } = parameter;
  const join = (texts: readonly string[]): string =>
    pair(name, texts.map((text) => encodeURIComponent(text)).join(encodeURIComponent(SEPARATORS[style] ?? ',')));
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(asText); // a list in JSON is one of JSON
    return explode ? items.map((item) => pair(name, encodeURIComponent(item))) : [join(items)];
  }
  const members = Object.entries(value);
  if (style === 'deepObject') return members.flatMap(([key, inner]) => deep(`${name}[${key}]`, inner));
  if (explode) return members.map(([key, inner]) => pair(key, encodeURIComponent(asText(inner))));
  return [join(members.flatMap(([key, inner]) => [key, asText(inner)]))];
}

/** Tells whether the name of a parameter stands in the query only beside those of its members, or not at all. */
export function isSpread({ in: place, style = 'form', explode = style === 'form', isJson }: Serialization): boolean {
  return place === 'query' && isJson !== true && (style === 'deepObject' || explode);
}

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

function deep(name: string, value: Json): readonly string[] {
  const items = Array.isArray(value) ? (value as readonly Json[]) : [value]; // a list in JSON is one of JSON
  return items.map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(asText(item))}`);
}

function encodePair(item: string, explode: boolean): string {
  return explode ? item.split('=').map(encodeURIComponent).join('=') : encodeURIComponent(item);
}

function isOfSeveral({ type }: NonNullable<Partial<Parameter>['schema']>): boolean {
  return type === 'array' || type === 'object';
}
