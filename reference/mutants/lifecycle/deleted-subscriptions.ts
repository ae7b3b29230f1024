import type { TamperContext } from '../../server/options.ts';
import type { Reply } from '../../server/reply.ts';
import { json } from '../edit.ts';
import type { Mutant } from '../mutant.ts';
import { idBehind, recalling } from './recall.ts';

/** Servers that do not know what to do with a subscription that was deleted. */
export const deletedSubscriptionMutants: readonly Mutant[] = [
  {
    id: 'forgets-deletions',
    title: 'A deleted subscription is there again after two writes.',
    clauses: ['deleted-subscription-gone'],
    rows: ['read-subscription/deleted'],
    options: onDeleted((state, reply, { operation }) =>
      operation === 'getSubscription' && state.writesSince > 1 ? json(200, state.shown) : reply,
    ),
  },
  {
    id: 'deletes-twice',
    title: 'A deleted subscription can be deleted again.',
    clauses: ['unknown-subscription'],
    rows: ['delete/deleted'],
    options: onDeleted((_state, reply, { operation }) =>
      operation === 'deleteSubscription' ? { status: 204, headers: [], body: undefined } : reply,
    ),
  },
  {
    id: 'changes-what-is-deleted',
    title: 'A deleted subscription can be changed.',
    clauses: ['unknown-subscription'],
    rows: ['enable/deleted', 'disable/deleted'],
    options: onDeleted((state, reply, { operation }) =>
      operation === 'updateSubscription' ? json(200, state.shown) : reply,
    ),
  },
  {
    id: 'answers-409-after-deletion',
    title: 'Reading a deleted subscription is answered with 409.',
    clauses: ['deleted-subscription-gone'],
    rows: ['read-subscription/deleted'],
    isWritten: true,
    options: onDeleted((_state, reply, { operation }) =>
      operation === 'getSubscription' ? json(409, { detail: 'Subscription was deleted' }) : reply,
    ),
  },
  {
    id: 'fails-at-second-deletion',
    title: 'The second deletion of a subscription is answered with 500.',
    clauses: ['unknown-subscription'],
    rows: ['delete/deleted'],
    options: onDeleted((_state, reply, { operation }) =>
      operation === 'deleteSubscription' ? json(500, { detail: 'Internal server error' }) : reply,
    ),
  },
  {
    id: 'keeps-deliveries-of-deleted',
    title: 'The deliveries of a deleted subscription can be listed.',
    clauses: ['unknown-subscription'],
    rows: ['read-deliveries/deleted'],
    options: onDeleted((_state, reply, { operation }) =>
      operation === 'listDeliveries' ? json(200, { attempts: [], total: 0 }) : reply,
    ),
  },
  {
    id: 'lists-deleted',
    title: 'A deleted subscription is still listed.',
    clauses: ['deleted-not-listed'],
    rows: ['list/deleted'],
    options: recalling(() => {
      const known = new Map<string, Readonly<Record<string, unknown>>>();
      const deleted = new Set<string>();
      return (reply, context) => {
        const { operation, label, key } = context;
        const id = idBehind('subscriptions', context);
        if (label !== 'ok' || key !== 'sandbox') return reply;
        if (operation === 'getSubscription') known.set(id, reply.body as Readonly<Record<string, unknown>>);
        if (operation === 'deleteSubscription') deleted.add(id);
        if (operation !== 'listSubscriptions' || !Array.isArray(reply.body)) return reply;
        const gone = [...deleted].map((one) => known.get(one) ?? { id: one, endpointUrl: '', enabled: true });
        return { ...reply, body: [...(reply.body as readonly unknown[]), ...gone] };
      };
    }),
  },
];

interface Deleted {
  /** The subscription as it was read or changed last. */
  readonly shown: Readonly<Record<string, unknown>>;
  writesSince: number;
}

const WRITES: readonly (string | undefined)[] = ['createSubscription', 'updateSubscription', 'deleteSubscription'];

// Alters how requests for subscriptions are answered that were deleted before.
function onDeleted(change: (state: Deleted, reply: Reply, context: TamperContext) => Reply): Mutant['options'] {
  return recalling(() => {
    const known = new Map<string, Readonly<Record<string, unknown>>>();
    const deleted = new Map<string, Deleted>();
    return (reply, context) => {
      const { operation, label } = context;
      const id = idBehind('subscriptions', context);
      if (WRITES.includes(operation)) deleted.forEach((one) => (one.writesSince += 1));
      if (label === 'ok' && typeof reply.body === 'object') {
        const body = reply.body as Readonly<Record<string, unknown>>;
        const name = operation === 'createSubscription' ? String(body['id']) : id;
        const shown = Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'secret'));
        if (operation !== 'listSubscriptions' && operation !== 'listDeliveries') known.set(name, shown);
      }
      if (label === 'ok' && operation === 'deleteSubscription') {
        deleted.set(id, { shown: known.get(id) ?? {}, writesSince: 0 });
      }
      const state = deleted.get(id);
      return state !== undefined && label === 'unknown-subscription' ? change(state, reply, context) : reply;
    };
  });
}
