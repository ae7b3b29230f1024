import { callOf, closeStates, entityOf, movedThings, type Knowledge } from '../core/lifecycle/index.ts';
import type { Exchange, Finding, Response, WalkCall, WalkedStep, WalkStep } from '../core/model/index.ts';
import { answerScope, valuesOf } from '../run/index.ts';
import { judgeStep } from './judge-step.ts';
import { sendCall, type Answered } from './send-call.ts';
import type { Held, Stepped } from './walking.ts';
import { walkScope } from './walk-scope.ts';
import type { WalkWorld } from './walk-world.ts';

/** Takes one step of a walk: sends its request, judges the answer, and notes what is known since. */
export async function takeStep(step: WalkStep, world: WalkWorld): Promise<Stepped> {
  const { lifecycle } = world;
  const call = callOf(lifecycle, step.call);
  if (call === undefined) return { kind: 'passed-over' };
  if (call.arrangement !== undefined) return takeArranged(step, call, call.arrangement, world);
  const missing = whyMissing(step, call, world) ?? (await whyGuarded(call, world));
  if (missing !== undefined) return missing;
  const place = await world.places.take(call);
  if (!place.isFree) return { kind: 'passed-over', reason: place.reason };
  const sent = await sendCall(step, call, world);
  place.settle(sent.kind === 'answered' ? sent.exchange : undefined);
  if (sent.kind !== 'answered') return sent;
  if (place.isFull(sent.response)) return { kind: 'passed-over', reason: place.reason };
  return judgeAnswer(step, call, sent, world);
}

// A step names things that earlier steps made; where one of them was refused it has nothing to name.
function whyMissing(step: WalkStep, call: WalkCall, { lifecycle, things }: WalkWorld): Stepped | undefined {
  const { on } = step;
  if (on !== undefined && !things.has(on)) return { kind: 'passed-over' };
  for (const [name, { entity, in: wanted }] of Object.entries(call.with)) {
    const held = things.get(step.with[name] ?? '');
    if (held === undefined) return { kind: 'passed-over' };
    const states = closeStates(entityOf(lifecycle, entity), held.known.states);
    if (wanted.length > 0 && !states.every((state) => wanted.includes(state))) return { kind: 'passed-over' };
  }
  return undefined;
}

// An event that is fired reaches the webhooks of others, where there are any; one that must be refused reaches nobody.
async function whyGuarded(call: WalkCall, world: WalkWorld): Promise<Stepped | undefined> {
  const isFiring = world.operationOf(call).fires && call.rows.some(({ statuses }) => statuses.some((one) => one < 300));
  const reason = isFiring ? await world.whyNotFire() : undefined;
  return reason === undefined ? undefined : { kind: 'passed-over', reason };
}

async function takeArranged(step: WalkStep, call: WalkCall, name: string, world: WalkWorld): Promise<Stepped> {
  const { caseTools, caseId } = world;
  const arranging = await caseTools.arranger.arrange(name, 'fresh', caseId);
  world.arranged.push(arranging);
  if (!arranging.ok) return { kind: 'passed-over', reason: arranging.reason };
  const scope = { [name]: (rest: string) => arranging.outputs[rest] };
  addThings(step, call, (expressions) => valuesOf(expressions, scope), world);
  return { kind: 'passed-over' };
}

function judgeAnswer(step: WalkStep, call: WalkCall, { exchange, response }: Answered, world: WalkWorld): Stepped {
  const { lifecycle, caseTools, caseId, things } = world;
  const held = things.get(step.on ?? '');
  const known = world.freshOf(held);
  const scope = walkScope(caseId, call, step, things, caseTools);
  const judged = judgeStep(lifecycle, call, known, exchange, response, scope, caseTools);
  const { weighed, after } = judged;
  if (held !== undefined) world.learn(held.id, after);
  const isAccepted = response.status < 300;
  if (isAccepted) {
    for (const [name, states] of weighed.fitting.flatMap(({ moves }) => Object.entries(moves))) {
      const all = [...things.values()].map(({ known: { states: own }, ...thing }) => ({ ...thing, states: own }));
      for (const id of movedThings(name, step, all)) world.learn(id, { states, isFresh: false, trail: [] });
    }
  }
  const twins = isAccepted
    ? addThings(step, call, (expressions) => valuesOf(expressions, answerScope(scope, response)), world)
    : [];
  const findings = [...judged.findings, ...twins.map((one): Finding => ({ ...one, of: ofAnswer(exchange, response) }))];
  return {
    kind: 'judged',
    walked: describe(call, weighed.from, after, response.status, weighed),
    response,
    findings,
    ...(judged.broke === undefined ? {} : { broke: judged.broke }),
    ...(twins.length > 0 && judged.broke === undefined && weighed.rows[0] !== undefined
      ? { broke: weighed.rows[0] }
      : {}),
    mayBeLost: judged.mayBeLost,
  };
}

function ofAnswer({ probe }: Exchange, { status }: Response): NonNullable<Finding['of']> {
  return { operation: probe.operation, status };
}

function describe(
  call: WalkCall,
  from: readonly string[],
  after: Knowledge,
  status: number,
  { rows, fitting }: ReturnType<typeof judgeStep>['weighed'],
): WalkedStep {
  const judgedBy = fitting.length === 0 ? rows.slice(0, 1) : fitting;
  return {
    call: call.id,
    from,
    to: after.states,
    status,
    rows: judgedBy.map(({ id }) => id),
    ...(judgedBy.every(({ open }) => open !== undefined) ? { isOpen: true } : {}),
  };
}

// What is made is named by its first value, which nothing else may be called by.
function addThings(
  step: WalkStep,
  call: WalkCall,
  read: (expressions: Readonly<Record<string, string>>) => Held['outputs'],
  { lifecycle, things, names }: WalkWorld,
): readonly Finding[] {
  return call.makes.flatMap(({ entity, states, outputs: expressions }, place): readonly Finding[] => {
    const outputs = read(expressions);
    const id = `${step.number}.${place}`;
    if (Object.keys(outputs).length < Object.keys(expressions).length) return [];
    things.set(id, { id, entity, outputs, known: { states, isFresh: false, trail: [] } });
    const [at = '', name] = [Object.values(expressions)[0], Object.values(outputs)[0]];
    if (typeof name !== 'string' || call.arrangement !== undefined) return [];
    const isKnown = names.has(`${entity} ${name}`);
    names.add(`${entity} ${name}`);
    if (!isKnown) return [];
    const pointer = at.slice(at.indexOf('#') + 1);
    const departure = { at: `body ${pointer}`, expected: 'another one than before', received: name };
    return [{ check: 'newId', clause: lifecycle.clauses.new, level: 'required', ...departure }];
  });
}
