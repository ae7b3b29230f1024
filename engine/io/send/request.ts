import type { HeaderField, Probe } from '../../core/model/index.ts';
import type { SenderOptions } from './sender.ts';

/** A probe as it goes over the wire, without its body. */
export interface Request {
  readonly method: string;
  /** Path of the base URL and target of the probe, byte for byte as written. */
  readonly path: string;
  readonly headers: readonly HeaderField[];
}

/**
 * The request of a probe: its own header fields, exactly as given, behind those that every probe has.
 * A field of the profile gives way to one of the probe with the same name, and ours give way to both.
 */
export function makeRequest(probe: Probe, caseId: string, options: SenderOptions): Request {
  const ours: readonly HeaderField[] = [
    ['user-agent', options.userAgent],
    ['x-assay-case', caseId],
    ['accept-encoding', 'identity'],
  ];
  const ofProfile = Object.entries(options.headers);
  return {
    method: probe.method,
    path: new URL(options.baseUrl).pathname.replace(/\/$/, '') + probe.target,
    headers: layOver(layOver(ours, ofProfile), probe.headers),
  };
}

/** Whether a header field of this name is there. */
export function hasHeader(headers: readonly HeaderField[], name: string): boolean {
  return headers.some(([other]) => other.toLowerCase() === name.toLowerCase());
}

function layOver(below: readonly HeaderField[], above: readonly HeaderField[]): readonly HeaderField[] {
  return [...below.filter(([name]) => !hasHeader(above, name)), ...above];
}
