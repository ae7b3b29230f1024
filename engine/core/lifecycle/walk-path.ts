import type { WalkStep } from '../model/index.ts';

/** Writes steps in a line, from which they are read again: `0:upload 1:submit@0.0 4:submit-two@0.0,other=3.0`. */
export function writePath(steps: readonly WalkStep[]): string {
  return steps
    .map(({ number, call, on, with: companions }) => {
      const others = Object.entries(companions).map(([name, id]) => `${name}=${id}`);
      const named = [...(on === undefined ? [] : [on]), ...others];
      return `${number}:${call}${named.length === 0 ? '' : `@${named.join(',')}`}`;
    })
    .join(' ');
}

/** Reads the steps that a line holds, or undefined where it holds none. */
export function readPath(path: string): readonly WalkStep[] | undefined {
  const steps = path.split(' ').map(readStep);
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

const STEP = /^(?<number>\d+):(?<call>[a-z0-9-]+)(?:@(?<named>[\w.,=-]+))?$/;

function readStep(text: string): WalkStep | undefined {
  const { number, call, named = '' } = STEP.exec(text)?.groups ?? {};
  if (number === undefined || call === undefined) return undefined;
  const parts = named === '' ? [] : named.split(',');
  const on = parts.find((part) => !part.includes('='));
  const others = parts.filter((part) => part.includes('=')).map((part) => part.split('=') as [string, string]); // it has one
  return { number: Number(number), call, ...(on === undefined ? {} : { on }), with: Object.fromEntries(others) };
}
