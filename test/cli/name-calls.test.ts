import { describe, expect, it } from 'vitest';
import { commands } from '../../engine/cli/commands/index.ts';
import { nameCalls } from '../../engine/cli/name-calls.ts';
import { callMain } from './call-main.ts';

const PROGRAM = ['node', 'my tools/main.js'];
const CALL = "node 'my tools/main.js'";
const PLAIN = /(?<![\w./-])assay (?:[a-z]+ |\[|--)/;

describe('the help of a command is told as it is called from the same shell', () => {
  it.each(['', ...Object.keys(commands)])('%s', async (name) => {
    const { out } = await callMain([name, '--help'].filter(Boolean), { program: PROGRAM });
    expect(out).toContain(`Usage: ${CALL} ${name === '' ? '[options] [command]' : `${name} [options]`}`);
    const calls = out.split('\n').filter((line) => Object.keys(commands).some((one) => line.includes(`assay ${one}`)));
    expect(calls).toEqual([]);
    expect(out.match(PLAIN)).toBeNull();
  });
});

describe('what is advised is told as it is called from the same shell', () => {
  it.each([
    [['run', 'http://127.0.0.1:9', '--only', 'no-such'], `${CALL} list cases`],
    [['run', 'http://127.0.0.1:9', '--only', 'documented-status'], `${CALL} explain documented-status`],
    [['explain', 'no-such'], `${CALL} list clauses`],
    [['demo', '--mutant', 'no-such'], `${CALL} list mutants`],
    [['exam', '--demo', '--only', 'no-such'], `${CALL} list exam`],
    [['exam'], `${CALL} exam -- ./client.sh`],
    [['init'], `${CALL} check`],
    [['completion', 'bash'], `source <(${CALL} completion bash)`],
    [['completion', 'zsh'], `source <(${CALL} completion zsh)`],
    [['completion', 'fish'], `${CALL} completion fish | source`],
  ])('%j', async (argv, advice) => {
    const environment = { ASSAY_KEYS_SANDBOX: `sk_test_${'a'.repeat(40)}` };
    const { out, error } = await callMain(argv, { program: PROGRAM, environment });
    expect(out + error).toContain(advice);
  });
});

describe('a call in a text', () => {
  it.each([
    ['(see: npx assay list cases)', ['assay'], '(see: assay list cases)'],
    ['(see: npx assay list cases)', ['npx', 'assay'], '(see: npx assay list cases)'],
    ['a run of assay list', ['x'], 'a run of x list'],
    ['no run of assay made it, nor assay runs', ['x'], 'no run of assay made it, nor assay runs'],
    [
      '/usr/bin/assay run, my-assay run, assay.config.yaml',
      ['x'],
      '/usr/bin/assay run, my-assay run, assay.config.yaml',
    ],
    ['  assay run          judge', ['npx', 'assay'], '  npx assay run      judge'],
    ['  assay run   judge', ['npx', 'assay'], '  npx assay run  judge'],
  ])('%s, as %j', (text, program, expected) => {
    expect(nameCalls(text, program)).toBe(expected);
  });
});
