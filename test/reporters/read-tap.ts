import { Parser, type Result } from 'tap-parser';

/** A TAP stream as a harness understands it. */
export interface TapReading {
  /** Whether a harness calls it good. */
  readonly isOk: boolean;
  readonly points: readonly Result[];
}

/** Reads TAP with the strict parser of node-tap, and throws for what it takes for no TAP or for less than was promised. */
export function readTap(text: string): TapReading {
  const points: Result[] = [];
  const troubles: string[] = [];
  let isOk = false;
  const parser = new Parser({ strict: true }, ({ ok, plan, failures }) => {
    isOk = ok;
    troubles.push(...failures.flatMap(({ tapError }) => tapError ?? []));
    if (plan.end !== points.length) troubles.push(`${points.length} test points of ${plan.end ?? 0}`);
  });
  parser.on('assert', (point: Result) => points.push(point));
  parser.on('extra', (line: string) => troubles.push(line));
  parser.on('bailout', (reason: string) => troubles.push(reason));
  parser.end(text);
  if (troubles.length > 0) throw new Error(troubles.join('; '));
  return { isOk, points };
}
