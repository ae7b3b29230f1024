import { setImmediate } from 'node:timers/promises';
import { fieldsOf, json, setFields } from '../edit.ts';
import type { Mutant } from '../mutant.ts';
import type { OperationId } from '../../server/operation-id.ts';
import type { ReferenceOptions, TamperContext } from '../../server/options.ts';
import type { Reply } from '../../server/reply.ts';
import { createMeeting } from './meet.ts';
import { textsIn } from './recall.ts';

/** Servers that look first and act later, so that calls at once do not see each other. */
export const raceMutants: readonly Mutant[] = [
  {
    id: 'submits-at-once-what-was-submitted',
    title: 'A file that is submitted twice at once is accepted twice.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/submit-one-file'],
    options: () => lookingFirst('createSubmission'),
  },
  {
    id: 'retries-at-once-what-is-retried',
    title: 'Retries of one asset at once are accepted twice.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/retry-one-asset'],
    options: () => lookingFirst('retryAsset'),
  },
  {
    id: 'deletes-at-once-what-is-deleted',
    title: 'Deletions of one subscription at once are answered with 204 twice.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/delete-one-subscription', 'race/change-and-delete'],
    options: () => lookingFirst('deleteSubscription'),
  },
  {
    id: 'fails-at-once',
    title: 'A change or a deletion that comes while a deletion is under way is answered with 500.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/change-and-delete', 'race/delete-one-subscription'],
    options: (): ReferenceOptions => {
      const meet = createMeeting((...both) => both.includes('deleteSubscription'));
      const deleted = new Set<string>();
      return {
        behaviour: {
          hesitate: (operation, { path }) =>
            operation === 'deleteSubscription' || operation === 'updateSubscription' ? act(path, operation) : undefined,
        },
        tamper: (reply, { operation, label, request }) => {
          if (operation === 'deleteSubscription' && label === 'ok') deleted.add(request.path);
          return reply;
        },
      };

      async function act(path: string, operation: OperationId): Promise<void> {
        await meet(path, operation);
        await setImmediate();
        // The deletion that it met is carried out first.
        if (operation === 'updateSubscription') await setImmediate();
        if (deleted.has(path)) throw new Error('There is no such row.');
      }
    },
  },
  {
    id: 'refuses-changes-at-once',
    title: 'Of two changes of a subscription at once the later one is refused with 409.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/change-both-ways', 'race/change-and-delete'],
    options: () => meetingChanges(() => json(409, { detail: 'Subscription is being changed' })),
  },
  {
    id: 'answers-changes-at-once-alike',
    title: 'Of two changes of a subscription at once the later one is answered with what the other one made of it.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/change-both-ways', 'race/change-and-delete'],
    options: () => meetingChanges((reply, first) => setFields(reply, { enabled: fieldsOf(first)['enabled'] })),
  },
];

function lookingFirst(wanted: OperationId): ReferenceOptions {
  const meet = createMeeting(() => true);
  return {
    behaviour: {
      hesitate: (operation, { path }, body) =>
        operation === wanted ? meet([path, ...textsIn({ body }, 'blobPath')].join(' '), operation) : undefined,
    },
  };
}

// Alters the reply to a change that was under way when another one was carried out.
function meetingChanges(change: (reply: Reply, first: Reply) => Reply): ReferenceOptions {
  const meet = createMeeting(() => true);
  const begun = new Map<object, number>();
  const made = new Map<string, { readonly at: number; readonly reply: Reply }>();
  let count = 0;
  const alter = (reply: Reply, { request }: TamperContext): Reply => {
    const first = made.get(request.path);
    const since = begun.get(request) ?? 0;
    count += 1;
    if (first !== undefined && first.at > since) return change(reply, first.reply);
    made.set(request.path, { at: count, reply });
    return reply;
  };
  return {
    behaviour: {
      hesitate: (operation, request) => {
        if (operation !== 'updateSubscription') return undefined;
        count += 1;
        begun.set(request, count);
        return meet(request.path, operation);
      },
    },
    tamper: (reply, context) =>
      context.operation === 'updateSubscription' && context.label === 'ok' ? alter(reply, context) : reply,
  };
}
