import type { IncomingMessage } from 'node:http';

/** The body of a request, or undefined when it is longer than allowed. */
export function readBytes(incoming: IncomingMessage, capBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      // What follows is still read, so that the connection stays usable.
      if (size > capBytes) resolve(undefined);
      else chunks.push(chunk);
    });
    incoming.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    incoming.on('close', () => {
      reject(new Error('The request ended early.'));
    });
  });
}
