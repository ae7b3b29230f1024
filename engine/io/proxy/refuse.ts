import type { ServerResponse } from 'node:http';
import type { HeaderField } from '../../core/model/index.ts';

/** Answers in place of a target that cannot be asked, with the reason. */
export function refuse(response: ServerResponse, reason: string, fields: readonly HeaderField[] = []): void {
  const text = `assay proxy: ${reason}\n`;
  response.writeHead(502, [
    ...fields.flat(),
    ...['content-type', 'text/plain; charset=utf-8', 'content-length', String(Buffer.byteLength(text))],
  ]);
  response.end(text);
}
