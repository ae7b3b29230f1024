import type { Json, JsonObject } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import { compareKeywords, OTHERS } from './compare-keywords.ts';
import { lookUp } from '../document/references.ts';
import { findRenamed, membersOf, sayMember, type Members } from './members.ts';
import { toPlain } from './plain-schema.ts';
import { referenceOf, soleReference, withoutShared } from './shared-references.ts';
import { said, type KnownComponent, type SchemaDifference, type Sides } from './schema-difference.ts';

/**
 * Returns how two schemas differ by the values that they admit. What both refer to by one name is compared once for both
 * documents, however often and deeply it is referred to.
 */
export function compareSchemas(
  before: Json | undefined,
  after: Json | undefined,
  sides: Sides,
  subject: string,
): readonly SchemaDifference[] {
  const links = new Set<string>();
  const found = [...compare(before, after, sides, { subject, seen: [], links })];
  // What is added while it is gone through is gone through as well.
  for (const link of links) {
    const known = compareComponent(link, sides);
    found.push(...known.differences);
    for (const next of known.links) links.add(next);
  }
  return found;
}

function compareComponent(reference: string, sides: Sides): KnownComponent {
  const known = sides.known.get(reference);
  if (known !== undefined) return known;
  const links = new Set<string>();
  const [one, other] = [lookUp(sides.before, reference), lookUp(sides.after, reference)];
  const subject = reference.slice(reference.lastIndexOf('/') + 1);
  const made = { differences: compare(one, other, sides, { subject, seen: [], links }), links };
  sides.known.set(reference, made);
  return made;
}

interface Place {
  readonly subject: string;
  /** What is being compared around it. */
  readonly seen: readonly (readonly [before: Json | undefined, after: Json | undefined])[];
  /** References that both have here. */
  readonly links: Set<string>;
}

function compare(
  before: Json | undefined,
  after: Json | undefined,
  sides: Sides,
  place: Place,
): readonly SchemaDifference[] {
  const reference = soleReference(before);
  if (reference !== undefined && reference === soleReference(after)) {
    place.links.add(reference);
    return [];
  }
  if (place.seen.some(([one, other]) => one === before && other === after)) return [];
  const [own, others] = withoutShared(before, after, place.links);
  const [one, other] = [toPlain(sides.before, own), toPlain(sides.after, others)];
  const component = one.component === other.component ? one.component : undefined;
  const inner: Place = {
    ...place,
    subject: component ?? place.subject,
    seen: isObject(before) && isObject(after) ? [...place.seen, [before, after]] : place.seen,
  };
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

function compareAlternatives(
  before: Json | undefined,
  after: Json | undefined,
  sides: Sides,
  place: Place,
): readonly SchemaDifference[] {
  const [ones, others] = [before, after].map((list) => (isList(list) ? list : []));
  const isSame = (one: Json, other: Json): boolean => {
    const links = new Set<string>();
    if (compare(one, other, sides, { ...place, links }).length > 0) return false;
    for (const link of links) place.links.add(link);
    return true;
  };
  const left = (ones ?? []).filter((one) => !(others ?? []).some((other) => isSame(one, other)));
  const fresh = (others ?? []).filter((other) => !(ones ?? []).some((one) => isSame(one, other)));
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
