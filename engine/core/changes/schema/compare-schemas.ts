import type { Json, JsonObject } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import { isSameJson } from '../canonical.ts';
import { compareKeywords, OTHERS } from './compare-keywords.ts';
import { toPlain } from './plain-schema.ts';
import { said, type SchemaDifference, type Sides } from './schema-difference.ts';

/** Returns how two schemas differ by the values that they admit. */
export function compareSchemas(
  before: Json | undefined,
  after: Json | undefined,
  sides: Sides,
  subject: string,
): readonly SchemaDifference[] {
  return compare(before, after, sides, { subject, seen: [] });
}

interface Place {
  readonly subject: string;
  readonly seen: readonly string[];
}

function compare(
  before: Json | undefined,
  after: Json | undefined,
  sides: Sides,
  place: Place,
): readonly SchemaDifference[] {
  const [one, other] = [toPlain(sides.before, before), toPlain(sides.after, after)];
  const component = one.component === other.component ? one.component : undefined;
  const pair = `${referenceOf(before)} ${referenceOf(after)}`;
  if (pair !== ' ' && place.seen.includes(pair)) return [];
  const inner = { subject: component ?? place.subject, seen: pair === ' ' ? place.seen : [...place.seen, pair] };
  const keywords = compareKeywords(one.keywords, other.keywords, inner.subject);
  // Of another type everything below is another thing, too.
  const another = keywords.find(({ keyword, direction }) => keyword === 'type' && direction === 'changed');
  if (another !== undefined) return [another.difference];
  const below = (keyword: string, mark: string): readonly SchemaDifference[] =>
    compare(one.keywords[keyword], other.keywords[keyword], sides, { ...inner, subject: `${inner.subject}${mark}` });
  return [
    ...keywords.map(({ difference }) => difference),
    ...compareMembers(one.keywords, other.keywords, sides, inner),
    ...('items' in one.keywords || 'items' in other.keywords ? below('items', '[]') : []),
    ...(isObject(one.keywords[OTHERS]) && isObject(other.keywords[OTHERS]) ? below(OTHERS, '.*') : []),
    ...ALTERNATIVES.flatMap((keyword) =>
      compareAlternatives(one.keywords[keyword], other.keywords[keyword], sides, {
        ...inner,
        subject: `${inner.subject} ${keyword}`,
      }),
    ),
  ];
}

const ALTERNATIVES = ['oneOf', 'anyOf'];

function referenceOf(schema: Json | undefined): string {
  return isObject(schema) && typeof schema['$ref'] === 'string' ? schema['$ref'] : '';
}

function compareMembers(
  before: JsonObject,
  after: JsonObject,
  sides: Sides,
  place: Place,
): readonly SchemaDifference[] {
  const [members, others] = [membersOf(before, sides.of), membersOf(after, sides.of)];
  const renamed = findRenamed(members, others);
  if (renamed !== undefined) {
    const { from, to, part } = renamed;
    const rest = Object.entries(members).filter(([name]) => name !== from);
    const said = { before: from, after: to };
    return [
      { part, direction: 'changed', subject: `${place.subject}.${to}`, ...said },
      ...compareEach(
        Object.fromEntries(rest),
        Object.fromEntries(Object.entries(others).filter(([name]) => name !== to)),
        sides,
        place,
      ),
    ];
  }
  return compareEach(members, others, sides, place);
}

// One key that took the place of another for the same value is that key under another name.
function findRenamed(
  before: Members,
  after: Members,
): { readonly from: string; readonly to: string; readonly part: 'key' | 'required-key' } | undefined {
  const gone = Object.keys(before).filter((name) => !(name in after));
  const fresh = Object.keys(after).filter((name) => !(name in before));
  const [from = '', to = ''] = [gone[0], fresh[0]];
  if (gone.length !== 1 || fresh.length !== 1 || !isSameJson(before[from], after[to])) return undefined;
  return { from, to, part: before[from]?.isRequired === true ? 'required-key' : 'key' };
}

function compareEach(members: Members, others: Members, sides: Sides, place: Place): readonly SchemaDifference[] {
  const names = [...new Set([...Object.keys(members), ...Object.keys(others)])];
  return names.flatMap((name): readonly SchemaDifference[] => {
    const [one, other] = [members[name], others[name]];
    const subject = `${place.subject}.${name}`;
    if (one === undefined || other === undefined) {
      const isRequired = (one ?? other)?.isRequired === true;
      const direction = one === undefined ? 'added' : 'removed';
      return [
        { part: isRequired ? 'required-key' : 'key', direction, subject, ...said(sayMember(one), sayMember(other)) },
      ];
    }
    const inner = compare(one.schema, other.schema, sides, { ...place, subject });
    if (one.isRequired === other.isRequired) return inner;
    const direction = other.isRequired ? 'tightened' : 'loosened';
    return [{ part: 'required-key', direction, subject, ...said(sayMember(one), sayMember(other)) }, ...inner];
  });
}

interface Member {
  readonly isRequired: boolean;
  readonly schema: Json;
}

type Members = Readonly<Record<string, Member>>;

// What is only read is no part of a request, and what is only written none of an answer.
function membersOf(schema: JsonObject, of: Sides['of']): Members {
  const required = isList(schema['required']) ? schema['required'].map(String) : [];
  const properties: JsonObject = isObject(schema['properties']) ? schema['properties'] : {};
  const hidden = of === 'request' ? 'readOnly' : 'writeOnly';
  const names = [...new Set([...Object.keys(properties), ...required])];
  const members = names.flatMap((name) => {
    const own = Object.hasOwn(properties, name) ? (properties[name] ?? {}) : {};
    return isObject(own) && own[hidden] === true
      ? []
      : [[name, { isRequired: required.includes(name), schema: own }] as const];
  });
  return Object.fromEntries(members);
}

function sayMember(member: Member | undefined): string | undefined {
  return member === undefined ? undefined : member.isRequired ? 'there, required' : 'there, optional';
}

function compareAlternatives(
  before: Json | undefined,
  after: Json | undefined,
  sides: Sides,
  place: Place,
): readonly SchemaDifference[] {
  const [ones, others] = [before, after].map((list) => (isList(list) ? list : []));
  const left = (ones ?? []).filter(
    (one) => !(others ?? []).some((other) => compare(one, other, sides, place).length === 0),
  );
  const fresh = (others ?? []).filter(
    (other) => !(ones ?? []).some((one) => compare(one, other, sides, place).length === 0),
  );
  if (left.length === 0 && fresh.length === 0) return [];
  if (left.length === fresh.length) return left.flatMap((one, index) => compare(one, fresh[index], sides, place));
  const direction =
    ones?.length === 0
      ? 'added'
      : others?.length === 0
        ? 'removed'
        : left.length === 0
          ? 'loosened'
          : fresh.length === 0
            ? 'tightened'
            : 'changed';
  return [{ part: 'value', direction, subject: place.subject, ...said(sayChoices(ones), sayChoices(others)) }];
}

function sayChoices(choices: readonly Json[] | undefined): string | undefined {
  if (choices === undefined || choices.length === 0) return undefined;
  const names = choices.map((choice) => referenceOf(choice).split('/').at(-1) ?? '').filter((name) => name !== '');
  return `one of ${choices.length}${names.length === choices.length ? `: ${names.toSorted().join(', ')}` : ''}`;
}
