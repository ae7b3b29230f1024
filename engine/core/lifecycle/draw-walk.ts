import type { Lifecycle, WalkCall, WalkStep } from '../model/index.ts';
import type { Random } from '../random/index.ts';
import { areKin, closeStates, entityOf, isLasting, rowsIn, thingsMadeBy, type Thing } from './thing.ts';

/**
 * Returns a random sequence of calls. What a call is likely to come to is told by the states in which the things of the walk
 * may be, as if every answer were the documented one: refusals are as likely as successes, what was just
 * changed is often read, some calls are made twice, and one kind of thing has most of the steps. No answer has a part in it, so that the same source of values gives the same steps.
 */
export function drawWalk(lifecycle: Lifecycle, random: Random, length: number): readonly WalkStep[] {
  const things = new Map<string, Thing>();
  const steps: WalkStep[] = [];
  const focus = pick(lifecycle.entities, random)?.id;
  while (steps.length < length) {
    const options = listOptions(lifecycle, [...things.values()]);
    const option = chooseOption(options, steps.at(-1), lifecycle, focus, random);
    if (option === undefined) break;
    const step = { number: steps.length, call: option.call.id, ...option.on, with: pickCompanions(option, random) };
    steps.push(step);
    follow(lifecycle, option.call, step, things);
  }
  return steps;
}

type Prospect = 'success' | 'refusal' | 'open';

/** A call on a thing, with all that it might name besides. */
interface Option {
  readonly call: WalkCall;
  readonly on: { readonly on?: string };
  readonly companions: Readonly<Record<string, readonly string[]>>;
  readonly prospect: Prospect;
}

function listOptions(lifecycle: Lifecycle, things: readonly Thing[]): readonly Option[] {
  return lifecycle.calls.flatMap((call): readonly Option[] => {
    if (call.makes.some(({ entity }) => countOf(things, entity) >= MOST_OF_A_KIND)) return [];
    if (call.of === undefined) return [{ call, on: {}, companions: {}, prospect: 'success' }];
    return things.flatMap((thing): readonly Option[] => {
      if (thing.entity !== call.of) return [];
      const companions = companionsOf(lifecycle, call, thing, things);
      if (Object.values(companions).some((ids) => ids.length === 0)) return [];
      const states = closeStates(entityOf(lifecycle, call.of), thing.states);
      return [{ call, on: { on: thing.id }, companions, prospect: prospectOf(call, states) }];
    });
  });
}

const MOST_OF_A_KIND = 6;

function countOf(things: readonly Thing[], entity: string): number {
  return things.filter((thing) => thing.entity === entity).length;
}

// What goes together with the thing itself is no other one.
function companionsOf(
  lifecycle: Lifecycle,
  call: WalkCall,
  thing: Thing,
  things: readonly Thing[],
): Readonly<Record<string, readonly string[]>> {
  const entries = Object.entries(call.with).map(([name, { entity, in: wanted }]) => {
    const fitting = things.filter(
      (other) =>
        other.entity === entity &&
        !areKin(other.id, thing.id) &&
        (wanted.length === 0 ||
          closeStates(entityOf(lifecycle, entity), other.states).some((state) => wanted.includes(state))),
    );
    return [name, fitting.map(({ id }) => id)] as const;
  });
  return Object.fromEntries(entries);
}

function prospectOf(call: WalkCall, states: readonly string[]): Prospect {
  const rows = rowsIn(call, states);
  if (rows.some(({ open, statuses }) => open === undefined && statuses.every((status) => status >= 400)))
    return 'refusal';
  return rows.some(({ open }) => open !== undefined) ? 'open' : 'success';
}

function chooseOption(
  options: readonly Option[],
  last: WalkStep | undefined,
  lifecycle: Lifecycle,
  focus: string | undefined,
  random: Random,
): Option | undefined {
  const again = options.filter(({ call, on }) => call.id === last?.call && on.on === last.on && on.on !== undefined);
  if (again.length > 0 && random.int(10) < AGAIN) return pick(again, random);
  const wasRead = lifecycle.calls.some((call) => call.id === last?.call && isReading(call));
  // What was just changed is looked at, and what was just looked at is changed.
  const next = options.filter(
    ({ call, on }) => isTouched(on.on, last) && (wasRead ? isChanging(call) : isReading(call)),
  );
  if (next.length > 0 && random.int(10) < NEXT) return pick(next, random);
  const drawn = PROSPECTS[random.int(PROSPECTS.length)];
  const wanted = options.filter(({ prospect }) => prospect === drawn);
  const among = wanted.length > 0 ? wanted : options;
  const calls = new Map(among.map((option) => [option.call, weightOf(option, options, lifecycle, focus)]));
  const call = pick(
    [...calls].flatMap(([one, weight]) => Array<WalkCall>(weight).fill(one)),
    random,
  );
  const own = among.filter((option) => option.call === call);
  // What is done to one thing again and again tells more than what is done once to each.
  return random.int(10) < RECENT ? own.at(-1) : pick(own, random);
}

// What changes a state, or brings about what there is none of, leads to more than what only looks on.
function weightOf(
  { call, prospect }: Option,
  options: readonly Option[],
  { calls }: Lifecycle,
  focus: string | undefined,
): number {
  // Of the calls that make a kind of thing the first one is the usual one.
  const made = call.makes.filter(
    ({ entity }) => calls.find(({ makes }) => makes.some((one) => one.entity === entity)) === call,
  );
  const isFirst = made.some(({ entity }) => !options.some((one) => one.call.of === entity));
  const isOfFocus = call.of === focus || made.some(({ entity }) => entity === focus);
  const own = (isChanging(call) && prospect !== 'open') || isFirst ? CHANGING : 1;
  return own * (isOfFocus ? FOCUSED : 1);
}

const CHANGING = 4;
const FOCUSED = 4;

const AGAIN = 1;
const NEXT = 3;
const RECENT = 6;
const PROSPECTS: readonly Prospect[] = [
  ...Array<Prospect>(9).fill('success'),
  ...Array<Prospect>(9).fill('refusal'),
  'open',
  'open',
];

function isChanging({ rows }: WalkCall): boolean {
  return rows.some(({ then }) => then.length > 0);
}

function isReading({ makes, tells }: WalkCall): boolean {
  return makes.length === 0 && tells !== undefined;
}

function isTouched(id: string | undefined, last: WalkStep | undefined): boolean {
  if (id === undefined || last === undefined) return false;
  return id === last.on || Object.values(last.with).includes(id) || areKin(id, String(last.number));
}

function pickCompanions({ companions }: Option, random: Random): WalkStep['with'] {
  return Object.fromEntries(
    Object.entries(companions).flatMap(([name, ids]) => {
      const id = pick(ids, random);
      return id === undefined ? [] : [[name, id]];
    }),
  );
}

function follow(lifecycle: Lifecycle, call: WalkCall, step: WalkStep, things: Map<string, Thing>): void {
  const thing = things.get(step.on ?? '');
  const entity = entityOf(lifecycle, thing?.entity);
  const rows = rowsIn(call, closeStates(entity, thing?.states ?? []));
  const accepted = rows.filter(({ statuses, open }) => open !== undefined || statuses.some((status) => status < 300));
  if (thing !== undefined) {
    const states = rows.flatMap(({ state = '', then }) => (then.length === 0 ? [state] : then));
    const lasting = states.filter((state) => isLasting(entity, state));
    things.set(thing.id, { ...thing, states: [...new Set(call.isWaiting ? lasting : states)] });
  }
  for (const [name, states] of accepted.flatMap(({ moves }) => Object.entries(moves))) {
    for (const id of movedThings(name, step, [...things.values()])) {
      const moved = things.get(id);
      if (moved !== undefined) things.set(id, { ...moved, states });
    }
  }
  if (call.of !== undefined && accepted.length === 0) return;
  for (const made of thingsMadeBy(step, call)) things.set(made.id, made);
}

/** Returns the ids of the things that `moves` of a row means by a name: a companion, or what was made together with the thing. */
export function movedThings(
  name: string,
  { on = '', with: companions }: WalkStep,
  things: readonly Thing[],
): readonly string[] {
  const companion = companions[name];
  if (companion !== undefined) return [companion];
  return things.filter(({ id, entity }) => entity === name && areKin(id, on)).map(({ id }) => id);
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[random.int(items.length)];
}
