import type { IncomingMessage } from 'node:http';
import { Dicer } from '@fastify/busboy';
import { parseDisposition } from './disposition.ts';

/** What is kept of an uploaded file: its content is measured and let go. */
export interface FilePart {
  readonly filename: string;
  readonly contentType: string | undefined;
  readonly size: number;
  readonly head: Buffer;
}

/** Why no file could be read. */
export type FileFault = 'malformed-multipart' | 'file-missing' | 'too-large';

/** Reads the part `file` as it arrives; too large a file is told at once and the rest let go. */
export function readFilePart(
  incoming: IncomingMessage,
  boundary: string,
  capBytes: number,
): Promise<FilePart | FileFault> {
  return new Promise((resolve, reject) => {
    const parser = new Dicer({ boundary });
    const finish = (outcome: FilePart | FileFault): void => {
      incoming.unpipe(parser);
      incoming.resume();
      resolve(outcome);
    };
    let file: FilePart | undefined;
    parser.on('part', (part) => {
      let isFile = false;
      part.on('header', (header) => {
        const started = startFile(header);
        isFile = started !== undefined && file === undefined;
        file ??= started;
      });
      part.on('data', (chunk) => {
        if (!isFile || file === undefined) return;
        file = extend(file, Buffer.from(chunk));
        if (file.size > capBytes) finish('too-large');
      });
      part.on('error', () => {
        finish('malformed-multipart');
      });
    });
    parser.on('finish', () => {
      finish(file ?? 'file-missing');
    });
    parser.on('error', () => {
      finish('malformed-multipart');
    });
    incoming.on('close', () => {
      // A whole request may be closed before the parser says what it is.
      if (!incoming.complete) reject(new Error('The request ended early.'));
    });
    incoming.pipe(parser);
  });
}

function startFile(header: object): FilePart | undefined {
  // The parser gives every header as a list of texts.
  const headers = header as Partial<Record<string, readonly string[]>>;
  const { name, filename } = parseDisposition(headers['content-disposition']?.[0] ?? '');
  if (name !== 'file' || filename === undefined) return undefined;
  return { filename, contentType: headers['content-type']?.[0], size: 0, head: Buffer.alloc(0) };
}

function extend(file: FilePart, chunk: Buffer): FilePart {
  const missing = 16 - file.head.byteLength;
  const head = missing > 0 ? Buffer.concat([file.head, chunk.subarray(0, missing)]) : file.head;
  return { ...file, head, size: file.size + chunk.byteLength };
}
