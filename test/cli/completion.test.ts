import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callMain, makeFolder } from './call-main.ts';

type Row = readonly [words: readonly string[], expected: readonly string[], without: readonly string[]];

const ROWS: readonly Row[] = [
  [['re'], ['replay', 'report'], ['run']],
  [['list', 'cl'], ['claims', 'clauses'], ['cases']],
  [['completion', ''], ['bash', 'zsh', 'fish'], []],
  [['run', '--dep'], ['--depth'], ['--list']],
  [['run', '--depth', ''], ['quick', 'standard', 'deep'], ['--depth']],
  [['run', '--environment', 'st'], ['staging'], ['local']],
  [['check', '--environment', 'p'], ['production'], ['staging']],
  [['diff', '--mark'], ['--markdown'], ['--depth']],
  [['run', '--config', 'assay.'], ['assay.config.yaml'], ['other.yaml']],
];

/** How each shell is asked, in a folder with the script, what it would complete. */
const ASK: Readonly<Record<string, (words: readonly string[]) => readonly string[]>> = {
  bash: (words) => [
    '--noprofile',
    '--norc',
    '-c',
    `source ./assay.bash
COMP_WORDS=(assay "$@"); COMP_CWORD=$#
spec=($(complete -p assay)); [ "\${spec[-1]}" = assay ]
_assay
# What the function leaves open falls to files, as the specification of the completion says.
if [ "\${#COMPREPLY[@]}" -eq 0 ]; then case " \${spec[*]} " in *' default '*) mapfile -t COMPREPLY < <(compgen -f -- "\${@: -1}") ;; esac; fi
printf '%s\\n' "\${COMPREPLY[@]}"`,
    'bash',
    ...words,
  ],
  fish: (words) => ['--no-config', '-c', `source ./assay.fish; complete -C "assay ${words.join(' ')}"`],
  zsh: (words) => [
    '-f',
    '-c',
    `autoload -Uz compinit; compinit -D -u; source ./assay.zsh
[ "$_comps[assay]" = _assay ] || exit 1
# In place of the functions of the completion system stand ones that print what they are given.
_describe() { print -l -- $commands }
_files() { print -l -- *(N) }
_arguments() { print -l -- "$@" }
words=(assay ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=$#words
_assay`,
  ],
};

describe.each(Object.keys(ASK))('completion of %s', (shell) => {
  const isThere = spawnSync(shell, ['-c', 'true']).status === 0;
  let cwd: string;
  let script: string;
  beforeAll(async () => {
    cwd = await makeFolder();
    script = (await callMain(['completion', shell])).out;
    const files = { [`assay.${shell}`]: script, 'assay.config.yaml': '', 'other.yaml': '' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  });

  const ask = (words: readonly string[]): string =>
    execFileSync(shell, ASK[shell]?.(words) ?? [], { cwd, encoding: 'utf8' });

  it('names every command', async () => {
    const { out } = await callMain(['--help']);
    const names = [...out.matchAll(/^ {2}([a-z]+) .*/gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help' && name !== 'assay');
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) expect(script).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('is loaded by the shell', ({ skip }) => {
    if (!isThere) skip(`${shell} is not on this machine`);
    expect(ask(['ru'])).toMatch(/\brun\b/);
  });

  it.for(shell === 'zsh' ? [] : ROWS)('of %j', ([words, expected, without], { skip }) => {
    if (!isThere) skip(`${shell} is not on this machine`);
    const offered = ask(words)
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '');
    for (const word of expected) expect(offered).toContain(word);
    for (const word of without) expect(offered).not.toContain(word);
  });
});

describe('completion of zsh', () => {
  it('gives each flag with its help and its values', async () => {
    const { out } = await callMain(['completion', 'zsh']);
    expect(out).toContain("'*--depth[how thorough (default\\: standard)]:value:(quick standard deep)'");
    expect(out).toContain(":value:_files'");
  });
});
