import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import type { SignalName } from '../../engine/cli/io.ts';
import { callMain, makeFolder } from './call-main.ts';

const table: readonly (readonly [SignalName, number])[] = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];

describe('an interrupted run', () => {
  it.each(table)('by %s writes its report first, then exits with %i', async (name, exitCode) => {
    const cwd = await makeFolder();
    const argv = ['demo', '--depth', 'quick', '--rate', '100'];
    const called = await callMain(argv, {
      cwd,
      onText: onceAt(/^25 %/, (send) => {
        send(name);
      }),
    });
    expect(called).toMatchObject({
      exitCode,
      exits: [],
      lastLine: `Exit code ${exitCode}: the run was interrupted (${name})`,
    });
    expect(called.error).toContain(`${name}: ending the run`);
    expect(called.out).toContain('the same command with --resume report/journal.ndjson\n');
    const report = JSON.parse(await readFile(join(cwd, 'report', 'report.json'), 'utf8')) as Report; // written by our reporter
    expect(report).toMatchObject({ exitCode, verdict: 'inconclusive' });
    expect(report.leftovers.filter(({ kind }) => kind === 'subscription')).toEqual([]);
    expect(JSON.stringify(report)).toContain('the run was interrupted before it');
  });

  it('ends at once at the second signal', async () => {
    const called = await callMain(['demo', '--depth', 'quick', '--rate', '100'], {
      onText: onceAt(/^25 %/, (send) => {
        send('SIGINT');
        send('SIGINT');
      }),
    });
    expect(called.exits).toEqual([130]);
  });
});

type Send = (name: SignalName) => void;

function onceAt(pattern: RegExp, act: (send: Send) => void): (text: string, send: Send) => void {
  let isDone = false;
  return (text, send) => {
    if (isDone || !pattern.test(text)) return;
    isDone = true;
    act(send);
  };
}
