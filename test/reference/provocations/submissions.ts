import type { Label } from '../../../reference/index.ts';
import { nobodysId, readAssetPath } from '../open-reference.ts';
import type { Answer, OpenReference } from '../open-reference.ts';
import type { Provocation } from './provocation.ts';

/** Refusals around submissions and their assets. */
export const submissionProvocations: Readonly<Partial<Record<Label, Provocation>>> = {
  'query-range': { meet: (reference) => submit(reference, {}, '?simulationDelaySeconds=31') },
  'live-delay': { meet: (reference) => submit(reference, {}, '?simulationDelaySeconds=0', reference.keys.live) },
  'blob-traversal': { meet: (reference) => submit(reference, { blobPath: '../a' }) },
  'blob-foreign': { meet: (reference) => submit(reference, { blobPath: `${nobodysId}/a` }) },
  'blob-grammar': { meet: (reference) => submit(reference, { blobPath: '' }) },
  'blob-unknown': {
    meet: async (reference) => submit(reference, { blobPath: `${await reference.blob()}x` }),
  },
  'blob-too-large': {
    meet: async (reference) => submit(reference, (await reference.arrange('oversized-blob')) as object),
  },
  'already-submitted': {
    meet: async (reference) => {
      const blobPath = await reference.blob();
      await submit(reference, { blobPath });
      return submit(reference, { blobPath });
    },
  },
  'previous-malformed': {
    meet: (reference) => submit(reference, { previousSubmissionId: 'x' }),
    next: 'previous-unknown',
  },
  'previous-unknown': { meet: (reference) => submit(reference, { previousSubmissionId: nobodysId }) },
  'previous-foreign': {
    meet: async (reference) => {
      const { submissionId } = await reference.asset('', reference.keys.foreign);
      return submit(reference, { previousSubmissionId: submissionId });
    },
  },
  'unknown-submission': { meet: ({ send }) => send('GET', `/submissions/${nobodysId}`) },
  'foreign-submission': {
    meet: async ({ asset, keys, send }) => send('GET', (await asset('', keys.foreign)).path),
  },
  'unknown-asset': {
    meet: async ({ asset, send }) => send('GET', `/submissions/${(await asset()).submissionId}/assets/${nobodysId}`),
  },
  'asset-elsewhere': {
    meet: async ({ asset, send }) => {
      const { submissionId } = await asset();
      return send('GET', `/submissions/${submissionId}/assets/${(await asset()).assetId}`);
    },
  },
  pending: {
    meet: async ({ asset, send }) => send('GET', `${(await asset('?simulationDelaySeconds=30')).path}/topics`),
  },
  results: {
    meet: async ({ arrange, send }) => send('GET', `${readAssetPath(await arrange('broken-results')).path}/issues`),
  },
  'retry-complete': { meet: async ({ asset, send }) => send('POST', `${(await asset()).path}/retry`) },
  'retry-running': {
    meet: async ({ asset, send }) => send('POST', `${(await asset('?simulationDelaySeconds=30')).path}/retry`),
  },
  'retry-unretryable': { meet: (reference) => retryArranged(reference, 'unretryable-asset') },
  'retry-exhausted': { meet: (reference) => retryArranged(reference, 'exhausted-asset') },
};

async function submit(
  { blob, keys, send }: OpenReference,
  change: object,
  query = '',
  key = keys.sandbox,
): Promise<Answer> {
  const assets = [{ blobPath: await blob(), ...change }];
  return send('POST', `/submissions${query}`, { key, body: { assets } });
}

async function retryArranged({ arrange, send }: OpenReference, name: string): Promise<Answer> {
  return send('POST', `${readAssetPath(await arrange(name)).path}/retry`);
}
