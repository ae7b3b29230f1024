import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../edge/programs.ts';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';
import { hasTerminal, openTerminal } from './open-terminal.ts';

const RUN = ['run', '--depth', 'quick', '--only', 'missing-key,invalid-key'];
const CLEAR = '\r\u001b[2K';

let target: OpenTarget;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

// The lines that replaced one another, and what was left on the screen.
function take(shown: string): { readonly live: readonly string[]; readonly left: string } {
  const parts = shown.split(CLEAR);
  const live = parts.slice(1).map((part) => part.split('\r\n')[0] ?? '');
  const left = shown
    .split('\r\n')
    .map((line) => line.slice(line.lastIndexOf(CLEAR) < 0 ? 0 : line.lastIndexOf(CLEAR) + CLEAR.length))
    .join('\n');
  return { live: live.filter((line) => /^\d+\/\d+ cases/.test(line)), left };
}

describe.runIf(hasTerminal)('on a terminal', { timeout: 300_000 }, () => {
  it('one line is drawn anew, says what is running, and is gone at the end', async () => {
    const { ended, shown } = openTerminal(RUN, target.cwd, { columns: 200 });
    expect(await ended).toBe(0);
    const { live, left } = take(shown());
    expect(live.length).toBeGreaterThan(0);
    expect(live.join('\n')).toMatch(/^\d+\/\d+ cases, \d+ requests? \(\d+\/s\), 0 failed.* \| .+ \[\w+\]/m);
    expect(left).not.toMatch(/\d+\/\d+ cases, /);
    expect(left.trimEnd()).toMatch(/Exit code 0: [^\n]*$/);
  });

  it.each([20, 61])('of %i columns it never reaches the next line', async (columns) => {
    const { ended, shown } = openTerminal(RUN, target.cwd, { columns });
    expect(await ended).toBe(0);
    const { live } = take(shown());
    expect(live.length).toBeGreaterThan(0);
    expect(live.filter((line) => Array.from(line).length >= columns)).toEqual([]);
    expect(live.some((line) => line.endsWith('…'))).toBe(true);
  });

  it.each([{ CI: 'true' }, { TERM: 'dumb' }])('with %j there is none', async (env) => {
    const { ended, shown } = openTerminal(RUN, target.cwd, { env });
    expect(await ended).toBe(0);
    expect(shown()).not.toContain(CLEAR);
    expect(shown()).toContain('100 % of');
  });
});

it('there is none where standard error is a pipe', { timeout: 300_000 }, async () => {
  const { code, out, error } = await runScript(`$ASSAY ${RUN.join(' ')}`, target.cwd, { env: { CI: '' } });
  expect(code).toBe(0);
  expect(out + error).not.toContain('\u001b[2K');
});
