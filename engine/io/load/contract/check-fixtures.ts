import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { ContractFiles } from './contract-files.ts';
import { checkUnique } from './names.ts';

/** Finds fixtures of the same name, fixtures without their file, and files that are no fixture. */
export function checkFixtures({ fixtures, uploads }: ContractFiles): readonly Problem[] {
  const present = uploads.map(({ name }) => name.slice('fixtures/'.length));
  const listed = fixtures.content.fixtures.map(({ filename }) => filename);
  return [
    ...checkUnique(
      'fixture',
      fixtures.content.fixtures.map(({ name }, index) => ({
        value: name,
        file: fixtures,
        path: ['fixtures', index, 'name'],
      })),
    ),
    ...listed.flatMap((filename, index) =>
      present.includes(filename)
        ? []
        : [
            {
              message: `there is no file \`${filename}\` in fixtures/${suggest(filename, present)}`,
              at: fixtures.locate(['fixtures', index, 'filename']),
            },
          ],
    ),
    ...present
      .filter((filename) => !listed.includes(filename) && !filename.endsWith('.md'))
      .map((filename) => ({ message: `no fixture uses the file \`${filename}\``, at: fixtures.locate(['fixtures']) })),
  ];
}
