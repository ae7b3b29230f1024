import { expect, it } from 'vitest';
import { nameProgram, type Start } from '../../engine/cli/name-program.ts';

const MAIN = '/p/node_modules/assay/dist/engine/cli/main.js';
const links = (...paths: readonly string[]): Pick<Start, 'realPath'> => ({
  realPath: (path) => (paths.includes(path) ? MAIN : undefined),
});
const BIN = '/p/node_modules/.bin/assay';
const NPM = { PATH: '/p/node_modules/.bin:/usr/bin' };

it.each<[string, Partial<Start>, readonly string[]]>([
  ['on the path of the shell', { ...links('/usr/bin/assay') }, ['assay']],
  ['by npx', { ...links(BIN), environment: { ...NPM, npm_command: 'exec' } }, ['npx', 'assay']],
  ['by a script of npm', { ...links(BIN), environment: { ...NPM, npm_command: 'run-script' } }, ['npx', 'assay']],
  ['by its file where the project has it', { ...links(BIN), cwd: '/p/packages/a' }, ['npx', 'assay']],
  ['by npx from its cache', { ...links(), cwd: '/q', environment: { npm_command: 'exec' } }, ['npx', 'assay']],
  ['by its file', { ...links(), script: '/p/dist/main.js' }, ['node', 'dist/main.js']],
  ['by its file elsewhere', { ...links(), cwd: '/q', script: '/p/dist/main.js' }, ['node', '/p/dist/main.js']],
  [
    'by its file beside another on the path',
    { realPath: (path) => (path === '/usr/bin/assay' ? '/other/main.js' : undefined), script: '/p/main.js' },
    ['node', 'main.js'],
  ],
  [
    'on Windows',
    { realPath: (path) => (path === '/p/node_modules/.bin/assay.cmd' ? path : undefined), script: MAIN },
    ['npx', 'assay'],
  ],
])('what was started %s is called so', (_, start, expected) => {
  const usual = { script: BIN, realScript: MAIN, environment: { PATH: '/usr/bin' }, cwd: '/p', ...links() };
  expect(nameProgram({ ...usual, ...start })).toEqual(expected);
});
