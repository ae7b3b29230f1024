import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../engine/cli/commands/index.ts';
import { createTerminal } from '../../engine/cli/terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const workflow = readFileSync(join(ROOT, '.github', 'workflows', 'conformance.yml'), 'utf8');
const guide = readFileSync(join(ROOT, 'docs', 'ci.md'), 'utf8');

const terminal = createTerminal(
  {
    writeOut: () => undefined,
    writeError: () => undefined,
    environment: {},
    program: [],
    cwd: ROOT,
    isTerminal: { out: false, error: false },
    onSignal: () => () => undefined,
    exit: () => undefined,
  },
  false,
);

describe('the workflow to copy', () => {
  it('is YAML with a job for the shards and one for the verdict', () => {
    expect(Object.keys((parse(workflow) as { jobs: object }).jobs)).toEqual(['shard', 'verdict']); // its form is what is tested
  });
});

describe('every command that the documentation of CI shows', () => {
  const calls = [...`${workflow}\n${guide}`.matchAll(/npx assay (\w+)([^\n#|]*)/g)].map(
    ([, name = '', rest = '']) => [name, [...rest.matchAll(/--[a-z-]+/g)].map(([flag]) => flag)] as const,
  );

  it('is there, with its flags', () => {
    const unknown: string[] = [];
    for (const [name, flags] of calls) {
      const known = commands[name]?.(terminal, () => undefined).options.map(({ long }) => long) ?? [];
      unknown.push(...flags.filter((flag) => !known.includes(flag)).map((flag) => `${name} ${flag}`));
    }
    expect(calls.length).toBeGreaterThan(8);
    expect(unknown).toEqual([]);
  });
});
