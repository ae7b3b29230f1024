import { ABOUT_SHAPE } from './clauses/parts.ts';
import type { Difference } from './difference.ts';

/** Leaves out what follows from another difference, so that each change is told once. */
export function absorb(differences: readonly Difference[]): readonly Difference[] {
  const facts = collect(differences);
  const told = differences.flatMap((difference) => {
    const places = difference.places.filter((place) => !rules.some((follows) => follows(difference, place, facts)));
    // What has places has nothing left to tell where all of them are gone.
    if (difference.places.length > 0 && places.length === 0) return [];
    return whole.some((follows) => follows(difference, facts)) ? [] : [{ ...difference, places }];
  });
  const clauses = clausesOf(told.filter(({ kind }) => kind !== 'wording' && kind !== 'page'));
  const left = told.filter(
    ({ kind, clauses: own = [] }) => (kind !== 'wording' && kind !== 'page') || !own.some((id) => clauses.has(id)),
  );
  // What a page says is what the clauses that rest on it cite.
  const cited = clausesOf(left.filter(({ kind }) => kind === 'page'));
  return left.filter(
    ({ kind, before, clauses: own = [] }) =>
      kind !== 'wording' || before !== undefined || !own.some((id) => cited.has(id)),
  );
}

function clausesOf(differences: readonly Difference[]): ReadonlySet<string> {
  return new Set(differences.flatMap(({ clauses = [] }) => clauses));
}

type Place = Difference['places'][number];

interface Facts {
  readonly gone: ReadonlySet<string>;
  readonly fresh: ReadonlySet<string>;
  /** Operation and status of shapes that were replaced. */
  readonly shapes: ReadonlySet<string>;
  /** Operation and status that a situation moved from or to. */
  readonly moves: ReadonlySet<string>;
  readonly statuses: { readonly gone: ReadonlySet<string>; readonly fresh: ReadonlySet<string> };
  readonly retries: ReadonlySet<string>;
  readonly waits: ReadonlySet<string>;
  readonly choices: ReadonlySet<string>;
}

function collect(differences: readonly Difference[]): Facts {
  const of = (kind: Difference['kind'], direction?: Difference['direction']): readonly Difference[] =>
    differences.filter((one) => one.kind === kind && (direction === undefined || one.direction === direction));
  const keys = (list: readonly Difference[]): ReadonlySet<string> =>
    new Set(list.flatMap(({ places }) => places.map(keyOf)));
  return {
    gone: new Set(of('operation', 'removed').map(({ subject }) => subject)),
    fresh: new Set(of('operation', 'added').map(({ subject }) => subject)),
    shapes: keys(of('envelope')),
    moves: new Set(
      of('situation').flatMap(({ direction, places, before, after }) =>
        direction === 'added' || direction === 'removed'
          ? []
          : places.flatMap(({ operation }) =>
              [...statusesIn(before), ...statusesIn(after)].map((status) =>
                keyOf({ ...(operation === undefined ? {} : { operation }), status }),
              ),
            ),
      ),
    ),
    statuses: {
      gone: new Set(of('new-status', 'removed').flatMap(({ places }) => places.flatMap(({ status }) => status ?? []))),
      fresh: new Set(of('new-status', 'added').flatMap(({ places }) => places.flatMap(({ status }) => status ?? []))),
    },
    retries: new Set(of('retry').flatMap(({ places }) => places.flatMap(({ status }) => status ?? []))),
    waits: new Set(
      of('retry-after')
        .filter(({ check }) => check !== undefined)
        .flatMap(({ places }) => places.map(({ status }) => status ?? '')),
    ),
    choices: new Set(differences.filter(({ kind }) => kind === 'response-value').flatMap(({ more = [] }) => more)),
  };
}

function keyOf({ operation, status }: Place): string {
  return `${operation ?? ''} ${status ?? ''}`;
}

function statusesIn(text: string | undefined): readonly string[] {
  return (text ?? '').match(/\b\d{3}\b/g) ?? [];
}

type Follows = (difference: Difference, place: Place, facts: Facts) => boolean;

const rules: readonly Follows[] = [
  // What an operation has that came or went as a whole.
  ({ kind }, { operation = '' }, { gone, fresh }) =>
    kind !== 'operation' && (gone.has(operation) || fresh.has(operation)),
  // The shape of a body that was replaced by another one.
  ({ kind, check }, place, { shapes }) =>
    (['response-key', 'required-response-key', 'response-value'].includes(kind) && shapes.has(keyOf(place))) ||
    (check !== undefined && ABOUT_SHAPE.includes(check) && shapes.has(keyOf(place))),
  // A status of an operation that a situation moved from or to.
  ({ kind }, place, { moves }) => (kind === 'status' || kind === 'new-status') && moves.has(keyOf(place)),
  // What holds for every answer of a status that came or went as a whole.
  ({ check, kind }, { status = '' }, { statuses }) =>
    check !== undefined && kind !== 'situation' && (statuses.fresh.has(status) || statuses.gone.has(status)),
  // The header of a wait, where its clause tells it.
  ({ kind, check }, { status = '' }, { waits }) => kind === 'retry-after' && check === undefined && waits.has(status),
];

const whole: readonly ((difference: Difference, facts: Facts) => boolean)[] = [
  // A bucket that an envelope names.
  ({ kind, before, after }, { choices }) => kind === 'bucket' && choices.has(after ?? before ?? ''),
  // Statuses that a clause names, where they came or went as a whole.
  ({ check, before, after }, { statuses }) =>
    (check === 'json' || check === 'keyOnlyOn') &&
    onlyDiffersBy(before, after, new Set([...statuses.gone, ...statuses.fresh])),
  // Statuses that a client must not send again, where their retry class tells it.
  ({ kind, before, after }, { retries, statuses }) =>
    (kind === 'demand' || kind === 'advice-to-clients') &&
    onlyDiffersBy(before, after, new Set([...retries, ...statuses.gone, ...statuses.fresh])),
];

function onlyDiffersBy(before: string | undefined, after: string | undefined, known: ReadonlySet<string>): boolean {
  if (before === undefined || after === undefined) return false;
  const [had, has] = [statusesIn(before), statusesIn(after)];
  const differing = [...had.filter((one) => !has.includes(one)), ...has.filter((one) => !had.includes(one))];
  const bare = (text: string): string => text.replaceAll(/\b\d{3}\b/g, '').replaceAll(/[\s,]+/g, ' ');
  return differing.length > 0 && bare(before) === bare(after) && differing.every((status) => known.has(status));
}
