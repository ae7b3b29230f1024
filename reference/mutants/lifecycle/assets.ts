import { fieldsOf, json, setFields } from '../edit.ts';
import type { Mutant } from '../mutant.ts';
import { withoutChecks } from '../ways.ts';
import { idBehind, recalling } from './recall.ts';

/** Servers that mistake the states of assets on the way. */
export const assetMutants: readonly Mutant[] = [
  {
    id: 'retries-complete-assets-at-second-try',
    title: 'The second retry of a complete asset is accepted.',
    clauses: ['asset-not-retryable'],
    rows: ['retry/complete'],
    isWritten: true,
    options: recalling(() => {
      const tried = new Set<string>();
      return (reply, { label, request }) => {
        if (label !== 'retry-complete') return reply;
        if (tried.has(request.path)) return accepted();
        tried.add(request.path);
        return reply;
      };
    }),
  },
  {
    id: 'retries-unretryable-assets-once-read',
    title: 'An asset whose retry is not allowed can be retried once it was read.',
    clauses: ['asset-not-retryable'],
    rows: ['retry/unretryable'],
    options: recalling(() => {
      const read = new Set<string>();
      return (reply, context) => {
        const id = idBehind('assets', context);
        if (context.operation === 'getAsset') read.add(id);
        const isRefused = context.label === 'retry-unretryable' || context.label === 'retry-exhausted';
        return isRefused && read.has(id) ? accepted() : reply;
      };
    }),
  },
  {
    id: 'retries-while-running',
    title: 'An asset can be retried while its retry is running.',
    clauses: ['retry-in-progress'],
    rows: ['retry/retrying'],
    isWritten: true,
    options: withoutChecks('retry-running'),
  },
  {
    id: 'refuses-retries-after-a-foreign-one',
    title: 'An asset that another workspace tried to retry cannot be retried any more.',
    clauses: ['retry-accepted'],
    rows: ['retry/retryable'],
    options: recalling(() => {
      const tried = new Set<string>();
      return (reply, { operation, label, request }) => {
        if (operation !== 'retryAsset') return reply;
        if (label === 'foreign-submission') tried.add(request.path);
        return label === 'ok' && tried.has(request.path) ? json(409, { detail: 'Asset not retryable' }) : reply;
      };
    }),
  },
  {
    id: 'leaks-retries-to-other-assets',
    title: 'Once a retry is accepted, assets that are complete are shown as processing.',
    clauses: ['state-shown'],
    rows: ['read-asset/complete', 'await-asset/complete', 'read-asset/unretryable', 'await-asset/unretryable'],
    options: recalling(() => {
      let retried = '';
      return (reply, context) => {
        const { operation, label } = context;
        const id = idBehind('assets', context);
        if (operation === 'retryAsset' && label === 'ok') retried = id;
        const isOther = operation === 'getAsset' && label === 'ok' && retried !== '' && id !== retried;
        return isOther ? setFields(reply, { status: 'processing' }) : reply;
      };
    }),
  },
  {
    id: 'changes-refused-assets',
    title: 'An asset whose retry was refused is shown as processing.',
    clauses: ['state-shown'],
    rows: ['read-asset/complete', 'await-asset/complete', 'read-asset/unretryable', 'await-asset/unretryable'],
    options: recalling(() => {
      const refused = new Set<string>();
      return (reply, context) => {
        const { operation, label } = context;
        const id = idBehind('assets', context);
        if (operation === 'retryAsset' && label !== 'ok' && label !== 'foreign-submission') refused.add(id);
        const isShown = operation === 'getAsset' && label === 'ok' && refused.has(id);
        return isShown ? setFields(reply, { status: 'processing' }) : reply;
      };
    }),
  },
  {
    id: 'shows-topics-once',
    title: 'Topics are not found when they are read again.',
    clauses: ['results-read'],
    rows: ['read-topics/complete'],
    options: recalling(() => {
      const read = new Set<string>();
      return (reply, { operation, label, request }) => {
        if (operation !== 'getAssetTopics' || label !== 'ok') return reply;
        if (read.has(request.path)) return json(404, { detail: 'Topics not found' });
        read.add(request.path);
        return reply;
      };
    }),
  },
  {
    id: 'shows-issues-of-running-retries',
    title: 'The issues of an asset can be read while it is processed.',
    clauses: ['results-pending'],
    rows: ['read-issues/pending', 'read-issues/retrying', 'read-asset/complete', 'await-asset/complete'],
    isWritten: true,
    options: withoutChecks('getAssetIssues:pending'),
  },
  {
    id: 'shows-assets-elsewhere-once-read',
    title: 'The topics of an asset that was read are shown under other submissions.',
    clauses: ['asset-of-other-submission'],
    rows: [
      'read-topics-elsewhere/complete',
      'read-topics-elsewhere/pending',
      'read-topics-elsewhere/failed',
      'read-topics-elsewhere/retryable',
      'read-topics-elsewhere/unretryable',
      'read-topics-elsewhere/retrying',
    ],
    options: recalling(() => {
      const read = new Set<string>();
      return (reply, context) => {
        const id = idBehind('assets', context);
        if (context.operation === 'getAsset' && context.label === 'ok') read.add(id);
        const isElsewhere = context.operation === 'getAssetTopics' && context.label === 'asset-elsewhere';
        return isElsewhere && read.has(id)
          ? json(200, { assetId: id, topics: [], orphanIssues: [], metadata: {} })
          : reply;
      };
    }),
  },
  {
    id: 'forgets-assets-after-a-refused-retry',
    title: 'An asset whose retry was refused is not found any more.',
    clauses: ['submission-read'],
    rows: [
      'read-asset/complete',
      'await-asset/complete',
      'read-asset/unretryable',
      'await-asset/unretryable',
      'read-asset/retrying',
      'await-asset/retrying',
      'read-asset/pending',
      'await-asset/pending',
    ],
    options: recalling(() => {
      const refused = new Set<string>();
      return (reply, context) => {
        const { operation, label } = context;
        const id = idBehind('assets', context);
        if (operation === 'retryAsset' && label.startsWith('retry-')) refused.add(id);
        const isGone = operation === 'getAsset' && label === 'ok' && refused.has(id);
        return isGone ? json(404, { detail: 'Asset not found' }) : reply;
      };
    }),
  },
  {
    id: 'fails-complete-assets-at-second-read',
    title: 'An asset that was shown as complete is shown as failed when it is read again.',
    clauses: ['state-shown'],
    rows: ['read-asset/complete', 'await-asset/complete'],
    options: recalling(() => {
      const complete = new Set<string>();
      return (reply, { operation, label, request }) => {
        if (operation !== 'getAsset' || label !== 'ok') return reply;
        if (complete.has(request.path)) return setFields(reply, { status: 'failed' });
        if (fieldsOf(reply)['status'] === 'complete') complete.add(request.path);
        return reply;
      };
    }),
  },
];

function accepted() {
  const assets = [{ assetId: 'assay', versionGroupId: 'assay', versionNumber: 1 }];
  return json(202, { submissionId: 'assay', workflowId: 'assay', ablyChannel: '', status: 'processing', assets });
}
