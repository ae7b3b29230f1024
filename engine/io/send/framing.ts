import type { FilledBody, Framing, HeaderField } from '../../core/model/index.ts';
import { measureFilled } from './filled-body.ts';
import { hasHeader } from './request.ts';

/** Returns header fields with the host and with how the end of a large body is told: node:http adds neither to a list. */
export function addFraming(headers: readonly HeaderField[], baseUrl: string, body: FilledBody): readonly HeaderField[] {
  const framing = FIELDS[body.framing ?? 'length'](String(measureFilled(body)));
  const fields: readonly HeaderField[] = [['host', new URL(baseUrl).host], ...framing];
  return [...fields.filter(([name]) => !hasHeader(headers, name)), ...headers];
}

const FIELDS: Readonly<Record<Framing, (length: string) => readonly HeaderField[]>> = {
  length: (length) => [['content-length', length]],
  chunked: () => [['transfer-encoding', 'chunked']],
  'declared-only': (length) => [['content-length', length]],
  'expect-continue': (length) => [
    ['content-length', length],
    ['expect', '100-continue'],
  ],
};
