import { join, relative, sep } from 'node:path';
import { packageRoot } from '../io/load/built-in-contract.ts';

/** Returns the path of a schema of ours seen from a folder, by which an editor finds it. */
export function schemaFrom(folder: string, name: string): string {
  return relative(folder, join(packageRoot(), 'spec', 'schema', `${name}.schema.json`))
    .split(sep)
    .join('/');
}
