import type { Knowledge } from '../core/lifecycle/index.ts';
import type { Exchange, Lifecycle, Operation, WalkCall } from '../core/model/index.ts';
import type { Arranging, CaseTools } from '../run/index.ts';
import type { Held } from './walking.ts';
import { createWalkPlaces, type WalkPlaces } from './walk-places.ts';

/** What one walk works with, and what it made and learnt so far. */
export interface WalkWorld {
  readonly lifecycle: Lifecycle;
  readonly caseTools: CaseTools;
  readonly caseId: string;
  readonly role: 'probe' | 'again';
  readonly exchanges: Exchange[];
  readonly things: Map<string, Held>;
  /** What anything of the run was called by. */
  readonly names: Set<string>;
  readonly arranged: Arranging[];
  readonly places: WalkPlaces;
  readonly operationOf: (call: WalkCall) => Operation;
  readonly learn: (id: string, known: Knowledge) => void;
  /** What is known of a thing; that it was shown just now counts only where it was the last that happened. */
  readonly freshOf: (held: Held | undefined) => Knowledge;
  /** Why an event that would be accepted is not fired, if it is not. */
  readonly whyNotFire: () => Promise<string | undefined>;
  /** Ends what the walk made. */
  readonly end: () => Promise<void>;
}

/** What a walk has in common with the others of its run. */
export type WalkFrame = Pick<WalkWorld, 'caseId' | 'role' | 'names' | 'whyNotFire'>;

/** Returns the world of a walk that has not begun. */
export function createWalkWorld(
  lifecycle: Lifecycle,
  caseTools: CaseTools,
  { caseId, role, names, whyNotFire }: WalkFrame,
): WalkWorld {
  const { tools, arranger } = caseTools;
  const things = new Map<string, Held>();
  const exchanges: Exchange[] = [];
  const arranged: Arranging[] = [];
  let shown: { readonly id: string; readonly at: number; readonly waits: number } | undefined;
  const operationOf = ({ operation: wanted }: WalkCall): Operation => {
    const operation = tools.contract.operations.find(({ id }) => id === wanted);
    if (operation === undefined) throw new TypeError(`There is no operation ${wanted}.`);
    return operation;
  };
  const places = createWalkPlaces(caseTools, operationOf);
  const learn: WalkWorld['learn'] = (id, known) => {
    const held = things.get(id);
    if (held !== undefined) things.set(id, { ...held, known });
    shown = known.isFresh ? { id, at: tools.clock.now(), waits: tools.timesLimited() } : undefined;
  };
  // Where time went by, such as a wait for a limit, a state that passes by itself may be over.
  const freshOf: WalkWorld['freshOf'] = (held) => {
    if (held === undefined) return { states: [], isFresh: false, trail: [] };
    const isFresh =
      held.known.isFresh &&
      shown?.id === held.id &&
      shown.waits === tools.timesLimited() &&
      tools.clock.now() - shown.at <= FRESH_MS;
    return { ...held.known, isFresh };
  };
  const end = async (): Promise<void> => {
    await places.end();
    for (const arranging of arranged.toReversed()) await arranger.done(arranging, 'fresh');
  };
  return {
    lifecycle,
    caseTools,
    caseId,
    role,
    exchanges,
    things,
    names,
    arranged,
    places,
    operationOf,
    learn,
    freshOf,
    whyNotFire,
    end,
  };
}

const FRESH_MS = 250;
