import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

/** Servers that come to harm by what is malformed, or take it. */
export const malformedMutants: readonly Mutant[] = [
  {
    id: 'accepts-events-by-place',
    title: 'An event is known by its place among the documented ones, as a number.',
    clauses: ['every-constraint'],
    options: () => ({
      behaviour: {
        acceptsValue: (_operation, path, value) =>
          path.some((key) => /^eventTypes?$/.test(String(key))) && (value === 0 || value === 1),
      },
    }),
  },
  {
    id: 'accepts-events-by-place-as-text',
    title: 'An event is known by its place among the documented ones, as a text.',
    clauses: ['every-constraint'],
    options: () => ({
      behaviour: {
        acceptsValue: (_operation, path, value) =>
          path.some((key) => /^eventTypes?$/.test(String(key))) && (value === '0' || value === '1'),
      },
    }),
  },
  {
    id: 'fails-on-malformed-multipart',
    title: 'A malformed multipart body makes the server fail.',
    clauses: ['malformed-multipart'],
    operation: 'uploadDirect',
    options: altering({ labels: ['malformed-multipart'] }, () => json(500, { detail: 'Internal server error' })),
  },
  {
    id: 'fails-without-boundary',
    title: 'A multipart body without a boundary makes the server fail.',
    clauses: ['malformed-multipart'],
    operation: 'uploadDirect',
    options: altering({ labels: ['not-multipart'] }, () => json(500, { detail: 'Internal server error' })),
  },
  {
    id: 'accepts-uploads-that-are-no-multipart',
    title: 'A direct upload that is no multipart body is accepted.',
    clauses: ['malformed-multipart'],
    operation: 'uploadDirect',
    options: withoutChecks('not-multipart', 'malformed-multipart', 'file-missing'),
  },
  {
    id: 'fails-on-empty-files',
    title: 'A file without a byte makes the server fail.',
    clauses: ['partial-file'],
    operation: 'uploadDirect',
    options: () => ({ behaviour: { failsOnFile: ({ size }) => size === 0 } }),
  },
  {
    id: 'fails-on-bare-signatures',
    title: 'A file that is its signature alone makes the server fail.',
    clauses: ['partial-file'],
    operation: 'uploadDirect',
    options: () => ({ behaviour: { failsOnFile: ({ size }) => size > 0 && size < 16 } }),
  },
  {
    id: 'fails-on-cut-images',
    title: 'A PNG file that ends too early makes the server fail.',
    clauses: ['partial-file'],
    operation: 'uploadDirect',
    options: () => ({
      behaviour: { failsOnFile: ({ size, head }) => head.toString('latin1', 1, 4) === 'PNG' && size > 8 && size < 57 },
    }),
  },
  {
    id: 'fails-on-files-without-a-signature',
    title: 'An image that begins with no known signature makes the server fail.',
    clauses: ['partial-file'],
    operation: 'uploadDirect',
    options: () => ({
      behaviour: {
        failsOnFile: ({ contentType, head }) =>
          /^image\/(?:png|gif|jpeg)$/.test(contentType ?? '') &&
          head.length > 0 &&
          !/^(?:.PNG|GIF8|\xff\xd8\xff|%PDF|RIFF|.{4}ftyp)/s.test(head.toString('latin1')),
      },
    }),
  },
  {
    id: 'accepts-repeated-names',
    title: 'A body that names a property twice is accepted.',
    clauses: ['repeated-names'],
    options: () => ({ repeatedNames: 'accept' }),
  },
  {
    id: 'submits-for-unknown-previous',
    title: 'A submission that is refused for an unknown previous one keeps its file.',
    clauses: ['no-trace'],
    operation: 'createSubmission',
    options: () => ({ behaviour: { storesRefused: (_operation, label) => label === 'previous-unknown' } }),
  },
];
