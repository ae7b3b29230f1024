import type { Generator } from '../engine/core/model/index.ts';
import { filenameVariation, type Filename } from './paths/filename.ts';

/** Makes filenames that hold a separator or a NUL as it stands, and so name a file elsewhere or none at all. */
export const malformedFilenames: Generator = {
  enumerate: ({ operation }) => NAMES.map((name) => filenameVariation(operation, name)),
};

const NAMES: readonly Filename[] = [
  ['backslash', '.. and a backslash before a name', '..\\..\\assay.png'],
  ['absolute', 'a slash before a name', '/assay.png'],
  ['drive', 'a path on a drive', 'C:\\assay\\assay.png'],
  ['share', 'a path on a network share', '\\\\assay\\assay\\assay.png'],
  ['two-dots', 'two dots alone', '..'],
  ['nul-end', 'a NUL behind a name', 'assay.png\u0000'],
  ['nul-ending', 'a NUL and an ending behind a name', 'assay.exe\u0000.png'],
  ['url', 'a URL', 'https://example.com/assay.png'],
  ['file-url', 'a file URL', 'file:///assay/assay.png'],
];
