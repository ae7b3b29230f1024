import { allowlist } from '../server/upload/allowlist.ts';
import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

/** Servers that take or refuse the wrong files. */
export const uploadMutants: readonly Mutant[] = [
  {
    id: 'accepts-any-content-type',
    title: 'A content type outside the allowlist is accepted.',
    clauses: ['content-type-not-allowed'],
    options: withoutChecks('media-type'),
  },
  {
    id: 'accepts-any-content-type-directly',
    title: 'A direct upload may have any content type.',
    clauses: ['content-type-not-allowed'],
    operation: 'uploadDirect',
    options: withoutChecks('uploadDirect:media-type'),
  },
  {
    id: 'accepts-any-image',
    title: 'Every image type is taken for allowed.',
    clauses: ['content-type-not-allowed'],
    options: () => ({ allowlist: [...allowlist, 'image/x-assay'] }),
  },
  {
    id: 'accepts-empty-content-type',
    title: 'An empty content type is accepted.',
    clauses: ['malformed-content-type'],
    operation: 'createUploadUrl',
    options: withoutChecks('media-malformed'),
  },
  {
    id: 'refuses-png',
    title: 'An allowed content type is refused.',
    clauses: ['upload-url-made'],
    operation: 'createUploadUrl',
    options: altering({ operations: ['createUploadUrl'], labels: ['ok'] }, () =>
      json(415, { detail: 'Unsupported content type' }),
    ),
  },
  {
    id: 'answers-400-for-content-type',
    title: 'A content type outside the allowlist is answered with 400.',
    clauses: ['content-type-not-allowed'],
    options: altering({ labels: ['media-type'] }, (reply) => ({ ...reply, status: 400 })),
  },
  {
    id: 'answers-422-for-content-type',
    title: 'A content type outside the allowlist is a validation error.',
    clauses: ['content-type-not-allowed'],
    options: altering({ labels: ['media-type'] }, () =>
      json(422, { error: 'validation_error', message: 'Invalid', fields: [{ field: 'contentType', message: 'No' }] }),
    ),
  },
  {
    id: 'accepts-uploads-of-any-size',
    title: 'A direct upload over the limit is accepted.',
    clauses: ['upload-too-large'],
    operation: 'uploadDirect',
    options: () => ({ uploadCapBytes: 20_000_000 }),
  },
  {
    id: 'refuses-uploads-over-8-megabytes',
    title: 'A direct upload within the limit is refused.',
    clauses: ['direct-upload-made'],
    operation: 'uploadDirect',
    options: () => ({ uploadCapBytes: 8_000_000 }),
  },
  {
    id: 'answers-400-for-large-upload',
    title: 'A direct upload over the limit is answered with 400.',
    clauses: ['upload-too-large'],
    operation: 'uploadDirect',
    options: altering({ labels: ['too-large'] }, (reply) => ({ ...reply, status: 400 })),
  },
  {
    id: 'answers-422-for-large-upload',
    title: 'A direct upload over the limit is a validation error.',
    clauses: ['upload-too-large'],
    operation: 'uploadDirect',
    options: altering({ labels: ['too-large'] }, () =>
      json(422, { error: 'validation_error', message: 'Too large', fields: [] }),
    ),
  },
  {
    id: 'fails-on-missing-file',
    title: 'A direct upload without a file makes the server fail.',
    clauses: ['property-missing'],
    operation: 'uploadDirect',
    options: altering({ labels: ['file-missing'] }, () => json(500, { detail: 'Internal server error' })),
  },
  {
    id: 'accepts-filename-traversal',
    title: 'A filename that leads out of the workspace is accepted.',
    clauses: ['filename-traversal'],
    operation: 'createUploadUrl',
    options: withoutChecks('createUploadUrl:filename-invalid'),
  },
  {
    id: 'answers-422-for-filename-traversal',
    title: 'A filename that leads out of the workspace is a validation error.',
    clauses: ['filename-traversal'],
    operation: 'createUploadUrl',
    options: altering({ labels: ['filename-invalid'] }, () =>
      json(422, { error: 'validation_error', message: 'Invalid', fields: [] }),
    ),
  },
  {
    id: 'answers-200-for-uploads',
    title: 'A direct upload is answered with 200.',
    clauses: ['direct-upload-made'],
    operation: 'uploadDirect',
    options: altering({ operations: ['uploadDirect'], labels: ['ok'] }, (reply) => ({ ...reply, status: 200 })),
  },
  {
    id: 'answers-201-for-upload-url',
    title: 'An upload URL is answered with 201.',
    clauses: ['upload-url-made'],
    operation: 'createUploadUrl',
    options: altering({ operations: ['createUploadUrl'], labels: ['ok'] }, (reply) => ({ ...reply, status: 201 })),
  },
  {
    id: 'accepts-oversized-blobs',
    title: 'A blob over the cap of its category can be submitted.',
    clauses: ['blob-over-category-cap'],
    operation: 'createSubmission',
    options: withoutChecks('blob-too-large'),
  },
];
