import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Reply } from '../server/reply.ts';
import { addHeader } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, refusalStatuses } from './ways.ts';

/** Servers whose bodies are not in the content coding that they say. */
export const codingMutants: readonly Mutant[] = [
  {
    id: 'labels-plain-bodies-gzip',
    title: 'A refusal is said to be in gzip and is not.',
    clauses: ['json-body'],
    options: altering({ statuses: refusalStatuses }, (reply) => addHeader(reply, 'Content-Encoding', 'gzip')),
  },
  {
    id: 'labels-brotli-gzip',
    title: 'A refusal is in another content coding than it is said to be.',
    clauses: ['json-body'],
    options: altering({ statuses: refusalStatuses }, (reply) => coded(reply, brotliCompressSync, 'gzip')),
  },
  {
    id: 'labels-gzip-once-too-often',
    title: 'A refusal is in gzip once and is said to be so twice.',
    clauses: ['json-body'],
    options: altering({ statuses: refusalStatuses }, (reply) => coded(reply, gzipSync, 'gzip, gzip')),
  },
  {
    id: 'shows-the-key-in-gzip',
    title: 'A refusal in gzip shows the key that was sent.',
    clauses: ['no-key-echo'],
    options: altering({ labels: ['unknown-key'] }, (reply, { request }) =>
      coded(
        { ...reply, body: { detail: `Invalid API key ${request.headers['x-api-key']?.[0] ?? ''}` } },
        gzipSync,
        'gzip',
      ),
    ),
  },
];

function coded(reply: Reply, code: (bytes: Buffer) => Buffer, label: string): Reply {
  const bytes = Buffer.from(JSON.stringify(reply.body));
  return addHeader({ ...reply, body: code(bytes) }, 'Content-Encoding', label);
}
