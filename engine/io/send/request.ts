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
 * Returns a function that makes the request of a probe: its own header fields, exactly as given, behind those that every
 * probe has. A field of the profile gives way to one of the probe with the same name, and ours give way to both.
 */
export function createMakeRequest(options: SenderOptions): (probe: Probe, caseId: string) => Request {
  const path = new URL(options.baseUrl).pathname.replace(/\/$/, '');
  const ofProfile = Object.entries(options.headers);
  const ours: readonly HeaderField[] = [
    ['user-agent', options.userAgent],
    ['accept-encoding', 'identity'],
  ];
  const common = layOver(ours, ofProfile);
  return ({ method, target, headers }, caseId) => {
    const below = layOver([['x-assay-case', caseId]], common);
    return { method, path: path + target, headers: layOver(below, headers) };
  };
}

/** Whether a header field of this name is there. */
export function hasHeader(headers: readonly HeaderField[], name: string): boolean {
  return headers.some((field) => field[0].toLowerCase() === name.toLowerCase());
}

function layOver(below: readonly HeaderField[], above: readonly HeaderField[]): readonly HeaderField[] {
  return [...below.filter((field) => !hasHeader(above, field[0])), ...above];
}
