import type { Problem } from '../source/problem.ts';
import type { ContractFiles } from './contract-files.ts';
import { checkUnique } from './names.ts';

/** Finds pages and units of the same name, and a page whose file is named otherwise. */
export function checkPages({ pages }: ContractFiles): readonly Problem[] {
  return [
    ...checkUnique(
      'page',
      pages.map((file) => ({ value: file.content.page, file, path: ['page'] })),
    ),
    ...pages.flatMap((file) =>
      checkUnique(
        'unit',
        file.content.units.map(({ n }, index) => ({ value: String(n), file, path: ['units', index, 'n'] })),
      ),
    ),
    ...pages.flatMap((file) => {
      const expected = `pages/${file.content.page}.yaml`;
      if (file.name === expected) return [];
      return [{ message: `the file of this page must be \`${expected}\``, at: file.locate(['page']) }];
    }),
  ];
}
