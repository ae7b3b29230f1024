import { parse, stringify } from 'yaml';
import type { Json } from '../../../engine/core/model/index.ts';
import type { Texts } from './compare-texts.ts';

/** Writes each file of a contract otherwise: keys and lists without an order turned round, other quotes, in JSON, with comments. */
export function reorder(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([name, text], index) => {
    if (!name.endsWith('.yaml')) return [name, text] as const;
    const turned = turn(parse(text) as Json);
    const written =
      index % 2 === 0
        ? JSON.stringify(turned, null, 4)
        : stringify(turned, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 40 });
    return [name, `# Written otherwise.\n${written}\n# The end.\n`] as const;
  });
  return Object.fromEntries(entries.toReversed());
}

/** Lists whose order says nothing. */
const UNORDERED = [
  'enum',
  'required',
  'parameters',
  'documentedStatuses',
  'infrastructureStatuses',
  'buckets',
  'mediaAllow',
  'envelopes',
  'clauses',
  'cases',
  'statuses',
  'operation',
  'keys',
  'of',
  'units',
  'sittings',
  'security',
  'type',
  'names',
];

function turn(value: Json, key = ''): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => turn(item));
    return UNORDERED.includes(key) ? items.toReversed() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, turn(item, name)] as const)
      .toReversed(),
  );
}
