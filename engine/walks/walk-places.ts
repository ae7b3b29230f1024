import type { Exchange, Operation, Response, WalkCall } from '../core/model/index.ts';
import { keyLabelOf } from '../core/plan/index.ts';
import type { CaseTools, Resource } from '../run/index.ts';

/** The place that a call takes for what it makes, if that may live only in small numbers. */
export interface TakenPlace {
  /** Without a free place the call is not made. */
  readonly isFree: boolean;
  readonly reason: string;
  /** Notes what an answer made. */
  readonly settle: (exchange: Exchange | undefined) => void;
  /** Tells whether an answer says that no place is left, which says nothing of the request. */
  readonly isFull: (response: Response) => boolean;
}

/** Takes places for what a walk makes, and gives them back at its end. */
export interface WalkPlaces {
  readonly take: (call: WalkCall) => Promise<TakenPlace>;
  readonly end: () => Promise<void>;
}

/** Returns the places of a walk that holds none. */
export function createWalkPlaces(
  { tools, resources }: CaseTools,
  operationOf: (call: WalkCall) => Operation,
): WalkPlaces {
  const held: Resource[] = [];
  const take = async (call: WalkCall): Promise<TakenPlace> => {
    const operation = operationOf(call);
    const { creates } = operation;
    if (creates === undefined) return FREE;
    const key = keyLabelOf(call.send);
    const reason = creates.limit?.reason ?? `no more than ${creates.atMost} may live at a time`;
    const places = resources.placesOf(creates, key);
    // Walks that wait for one another while each of them holds a place would wait for ever.
    if (held.length > 0 && places.taken() >= places.most()) return { ...FREE, isFree: false, reason };
    await resources.reserve(operation, key);
    const settle: TakenPlace['settle'] = (exchange) => {
      const made = exchange === undefined ? undefined : resources.note(exchange, true);
      if (made === undefined) resources.cancel(operation, key);
      else held.push(made);
    };
    return { isFree: true, reason, settle, isFull: ({ status }) => status === creates.limit?.status };
  };
  const end = async (): Promise<void> => {
    for (const resource of held.splice(0).reverse()) await resources.remove(resource, tools.signal);
  };
  return { take, end };
}

const FREE: TakenPlace = { isFree: true, reason: '', settle: () => undefined, isFull: () => false };
