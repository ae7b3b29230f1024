import { delimiter, dirname, join, relative } from 'node:path';

/** What tells how the command line was started. */
export interface Start {
  /** The file that runs, as it was called and with every link followed. */
  readonly script: string;
  readonly realScript: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The path with every link followed; undefined where there is no such file. */
  readonly realPath: (path: string) => string | undefined;
}

/**
 * Returns the words that call this command line again from the shell that it was started in: its name where the shell finds
 * it, `npx assay` where the project has it or npx brought it, else Node.js and the file.
 */
export function nameProgram({ script, realScript, environment, cwd, realPath }: Start): readonly string[] {
  // A script of Windows is no link, so that its name must do.
  const isOwn = (folder: string): boolean =>
    realPath(join(folder, 'assay')) === realScript || realPath(join(folder, 'assay.cmd')) !== undefined;
  const bin = join('node_modules', '.bin');
  // What npm adds to the path for what it starts is not there in the shell.
  const shellFolders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => !folder.endsWith(bin));
  if (shellFolders.some((folder) => folder !== '' && isOwn(folder))) return ['assay'];
  const isInProject = ancestors(cwd).some((folder) => isOwn(join(folder, bin)));
  if (isInProject || environment['npm_command'] === 'exec') return ['npx', 'assay'];
  const file = relative(cwd, script);
  return ['node', file.startsWith('..') ? script : file];
}

function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
