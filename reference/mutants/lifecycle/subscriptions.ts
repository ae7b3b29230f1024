import { fieldsOf, json, setFields } from '../edit.ts';
import type { Mutant } from '../mutant.ts';
import { deletedSubscriptionMutants } from './deleted-subscriptions.ts';
import { idBehind, recalling, sends, textOf } from './recall.ts';

/** Servers that mistake the states of subscriptions on the way. */
export const subscriptionMutants: readonly Mutant[] = [
  ...deletedSubscriptionMutants,
  {
    id: 'refuses-second-change',
    title: 'A subscription can be changed once.',
    clauses: ['subscription-updated'],
    rows: ['enable/enabled', 'enable/disabled', 'disable/enabled', 'disable/disabled'],
    isWritten: true,
    options: recalling(() => {
      const changed = new Set<string>();
      return (reply, context) => {
        if (context.operation !== 'updateSubscription' || context.label !== 'ok') return reply;
        const id = idBehind('subscriptions', context);
        if (changed.has(id)) return json(409, { detail: 'Subscription was changed before' });
        changed.add(id);
        return reply;
      };
    }),
  },
  {
    id: 'refuses-to-delete-disabled',
    title: 'A subscription that is disabled cannot be deleted.',
    clauses: ['subscription-deleted'],
    rows: ['delete/disabled', 'delete/enabled'],
    options: recalling(() => {
      const disabled = new Set<string>();
      return (reply, context) => {
        const id = idBehind('subscriptions', context);
        const { operation, label } = context;
        if (operation === 'updateSubscription' && label === 'ok') {
          if (sends(context, 'enabled', false)) disabled.add(id);
          else disabled.delete(id);
        }
        const isRefused = operation === 'deleteSubscription' && label === 'ok' && disabled.has(id);
        return isRefused ? json(409, { detail: 'Subscription is disabled' }) : reply;
      };
    }),
  },
  {
    id: 'keeps-the-first-change',
    title: 'Of two changes of a subscription the first one is kept.',
    clauses: ['change-shown'],
    rows: [
      'read-subscription/enabled',
      'read-subscription/disabled',
      'enable/enabled',
      'enable/disabled',
      'disable/enabled',
      'disable/disabled',
    ],
    options: recalling(() => {
      const first = new Map<string, unknown>();
      return (reply, context) => {
        const { operation, label } = context;
        const id = idBehind('subscriptions', context);
        if (label !== 'ok') return reply;
        if (operation === 'updateSubscription') {
          if (!first.has(id)) first.set(id, fieldsOf(reply)['enabled']);
          return reply;
        }
        return operation === 'getSubscription' && first.has(id) ? setFields(reply, { enabled: first.get(id) }) : reply;
      };
    }),
  },
  {
    id: 'never-disables',
    title: 'A subscription that was disabled is read as enabled.',
    clauses: ['change-shown'],
    rows: ['read-subscription/disabled'],
    options: recalling(
      () =>
        (reply, { operation, label }) =>
          operation === 'getSubscription' && label === 'ok' ? setFields(reply, { enabled: true }) : reply,
    ),
  },
  {
    id: 'enables-what-is-listed',
    title: 'Once subscriptions are listed, those that were disabled are enabled.',
    clauses: ['change-shown'],
    rows: ['read-subscription/disabled'],
    options: recalling(() => {
      let wasListed = false;
      return (reply, { operation, label }) => {
        if (operation === 'updateSubscription') wasListed = false;
        if (operation === 'listSubscriptions' && label === 'ok') wasListed = true;
        return operation === 'getSubscription' && label === 'ok' && wasListed
          ? setFields(reply, { enabled: true })
          : reply;
      };
    }),
  },
  {
    id: 'keeps-refused-changes-of-disabled',
    title: 'A change that is refused enables a subscription that was disabled.',
    clauses: ['change-shown'],
    rows: ['read-subscription/disabled'],
    options: recalling(() => {
      const refused = new Set<string>();
      return (reply, context) => {
        const { operation, label } = context;
        const id = idBehind('subscriptions', context);
        if (operation === 'updateSubscription' && label === 'field-invalid') refused.add(id);
        if (operation === 'updateSubscription' && label === 'ok') refused.delete(id);
        const isShown = operation === 'getSubscription' && label === 'ok' && refused.has(id);
        return isShown && fieldsOf(reply)['enabled'] === false ? setFields(reply, { enabled: true }) : reply;
      };
    }),
  },
  {
    id: 'takes-changes-of-others',
    title: 'A change by another workspace is refused and made.',
    clauses: ['change-shown'],
    rows: ['read-subscription/enabled', 'read-subscription/disabled'],
    isWritten: true,
    options: () => ({
      behaviour: {
        storesRefused: (operation, label) => operation === 'updateSubscription' && label === 'foreign-subscription',
      },
    }),
  },
  {
    id: 'takes-deletions-of-others',
    title: 'A deletion by another workspace is refused and made.',
    clauses: ['secret-shown-once', 'subscription-updated'],
    rows: [
      'read-subscription/enabled',
      'read-subscription/disabled',
      'enable/enabled',
      'enable/disabled',
      'disable/enabled',
      'disable/disabled',
      'delete/enabled',
      'delete/disabled',
      'read-deliveries/enabled',
      'read-deliveries/disabled',
      'change-wrongly/enabled',
      'change-wrongly/disabled',
    ],
    isWritten: true,
    options: () => ({
      behaviour: {
        storesRefused: (operation, label) => operation === 'deleteSubscription' && label === 'foreign-subscription',
      },
    }),
  },
  {
    id: 'answers-for-another-subscription',
    title: 'A subscription that was changed is shown under the id of another one.',
    clauses: ['same-resource-shown'],
    rows: ['read-subscription/enabled', 'read-subscription/disabled'],
    options: recalling(() => {
      const changed = new Set<string>();
      return (reply, context) => {
        const { operation, label } = context;
        const id = idBehind('subscriptions', context);
        if (operation === 'updateSubscription' && label === 'ok') changed.add(id);
        return operation === 'getSubscription' && label === 'ok' && changed.has(id)
          ? setFields(reply, { id: '5f0c2f2e-4d3b-4b53-9a76-0a4f8f1f6c11' })
          : reply;
      };
    }),
  },
  {
    id: 'gives-ids-again',
    title: 'A new subscription gets the id of the one that was deleted last.',
    clauses: ['new-id'],
    rows: ['subscribe'],
    isWritten: true,
    options: recalling(
      () => {
        let deleted = '';
        return (reply, context) => {
          const { operation, label } = context;
          if (operation === 'deleteSubscription' && label === 'ok') deleted = idBehind('subscriptions', context);
          const isMade = operation === 'createSubscription' && label === 'ok' && textOf(reply, 'id') !== '';
          return isMade && deleted !== '' ? setFields(reply, { id: deleted }) : reply;
        };
      },
      { subscriptionLimit: 10_000 },
    ),
  },
];
