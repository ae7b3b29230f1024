import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve, sep } from 'node:path';
import { WrongUse } from '../../core/model/index.ts';

/** Makes sure, before anything is played, that a command is there and can be run; throws `WrongUse` where it is not. */
export function checkCommand([program]: readonly string[], cwd: string, path = ''): void {
  if (program === undefined || program === '') {
    throw new WrongUse('Name the command of the client behind two dashes: npx assay exam -- ./client.sh');
  }
  const isPath = program.includes('/') || program.includes(sep);
  const places = isPath ? [resolve(cwd, program)] : path.split(delimiter).map((folder) => join(folder || cwd, program));
  const states = places.map(stateOf);
  if (states.includes('runs')) return;
  if (states.includes('other')) {
    throw new WrongUse(
      `${program} is no file that can be run: make it executable, or name what runs it, such as sh ${program}.`,
    );
  }
  throw new WrongUse(
    `There is no command ${program}${isPath ? '' : ' in PATH'}; a file of this folder is ./${program.replace(/^\.\//, '')}.`,
  );
}

function stateOf(file: string): 'runs' | 'other' | 'absent' {
  try {
    if (!statSync(file).isFile()) return 'other';
  } catch {
    return 'absent';
  }
  try {
    accessSync(file, constants.X_OK);
    return 'runs';
  } catch {
    return 'other';
  }
}
