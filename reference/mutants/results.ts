import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

/** Servers that mistake pending and broken results, and failures of the storage. */
export const resultMutants: readonly Mutant[] = [
  {
    id: 'answers-empty-results-while-pending',
    title: 'The results of a pending asset are empty.',
    clauses: ['results-pending'],
    options: withoutChecks('pending'),
  },
  {
    id: 'answers-202-while-pending',
    title: 'The results of a pending asset are answered with 202.',
    clauses: ['results-pending'],
    options: altering({ labels: ['pending'] }, () => json(202, { status: 'processing' })),
  },
  {
    id: 'answers-409-while-pending',
    title: 'The topics of a pending asset are answered with 409.',
    clauses: ['results-pending'],
    operation: 'getAssetTopics',
    options: altering({ operations: ['getAssetTopics'], labels: ['pending'] }, (reply) => ({ ...reply, status: 409 })),
  },
  {
    id: 'answers-425-while-pending',
    title: 'The results of a pending asset are answered with 425.',
    clauses: ['documented-status'],
    options: altering({ labels: ['pending'] }, (reply) => ({ ...reply, status: 425 })),
  },
  {
    id: 'answers-500-for-broken-results',
    title: 'Results that cannot be loaded are answered with 500.',
    clauses: ['results-unavailable'],
    options: altering({ labels: ['results'] }, (reply) => ({ ...reply, status: 500 })),
  },
  {
    id: 'answers-empty-broken-results',
    title: 'Results that cannot be loaded are empty.',
    clauses: ['results-unavailable'],
    options: withoutChecks('results'),
  },
  {
    id: 'answers-404-for-broken-results',
    title: 'Results that cannot be loaded are not found.',
    clauses: ['results-unavailable'],
    options: altering({ labels: ['results'] }, (reply) => ({ ...reply, status: 404 })),
  },
  {
    id: 'hides-storage-failure',
    title: 'A write that fails in storage is answered as made.',
    clauses: ['storage-failure'],
    options: withoutChecks('storage'),
  },
  {
    id: 'answers-400-for-storage-failure',
    title: 'A write that fails in storage is blamed on the client.',
    clauses: ['storage-failure'],
    options: altering({ labels: ['storage'] }, (reply) => ({ ...reply, status: 400 })),
  },
];
