import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const page = readFileSync('docs/library.md', 'utf8');
const options = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)]
  .flatMap(([, names = '']) => names.split(', '))
  .map((name) => name.replaceAll('`', ''));

/** The names of the options that an interface of a file has. */
function namesIn(file: string, name: string): readonly string[] {
  const [, text = ''] = readFileSync(file, 'utf8').split(new RegExp(`interface ${name}\\b[^{]*\\{\\n`));
  return [...text.slice(0, text.indexOf('\n}')).matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, option = '']) => option);
}

const sources: readonly (readonly [file: string, name: string])[] = [
  ['engine/session/program-options.ts', 'ProgramOptions'],
  ['engine/index.ts', 'RunContractOptions'],
  ['engine/io/load/profile/raw-profile.ts', 'RawProfile'],
];

describe('the page on the library', () => {
  test.each(sources)('lists every option of %s', (file, name) => {
    const names = namesIn(file, name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((option) => !options.includes(option))).toEqual([]);
  });
});
