import { parse } from 'yaml';

/** A test point of a TAP stream. */
export interface TestPoint {
  readonly isOk: boolean;
  readonly number: number;
  readonly description: string;
  readonly directive: string;
  readonly diagnostics?: unknown;
}

/** Reads TAP 14 as its specification says, and throws for a line that is none. */
export function readTap(text: string): { readonly plan: number; readonly points: readonly TestPoint[] } {
  const [version, plan = '', ...lines] = text.trimEnd().split('\n');
  if (version !== 'TAP version 14') throw new Error(`No version: ${version ?? ''}`);
  const points: TestPoint[] = [];
  while (lines.length > 0) points.push(readPoint(lines));
  return { plan: Number(/^1\.\.(\d+)$/.exec(plan)?.[1]), points };
}

function readPoint(lines: string[]): TestPoint {
  const line = lines.shift() ?? '';
  const match = /^(ok|not ok) (\d+) - ((?:[^#\\]|\\[#\\])*?)(?: # (TODO|SKIP) (.*))?$/.exec(line);
  if (match === null) throw new Error(`No test point: ${line}`);
  const [, state, number, description = '', directive = ''] = match;
  const diagnostics = readDiagnostics(lines);
  return {
    isOk: state === 'ok',
    number: Number(number),
    description: description.replace(/\\([#\\])/g, '$1'),
    directive,
    ...(diagnostics === undefined ? {} : { diagnostics }),
  };
}

function readDiagnostics(lines: string[]): unknown {
  if (lines[0] !== '  ---') return undefined;
  const block = lines.splice(0, lines.indexOf('  ...') + 1);
  return parse(
    block
      .slice(1, -1)
      .map((line) => line.slice(2))
      .join('\n'),
  );
}
