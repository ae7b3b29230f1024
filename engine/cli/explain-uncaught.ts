import { hideKeys } from '../io/load/profile/hide-secrets.ts';

/** What is said of an error that nothing caught, and the exit code that stands for it. */
export interface LastWords {
  readonly text: string;
  readonly exitCode: number;
}

/** Says what an error is that nothing caught: of a check or a key in a profile's code, or a fault. Its message may hold a key. */
export function explainUncaught(error: unknown, isDebug: boolean): LastWords {
  if (error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd')
    return { text: NO_FOLDER, exitCode: 2 };
  const name = error instanceof Error ? error.name : typeof error;
  const stack = (error instanceof Error && error.stack) || String(error);
  const place = /^ +at (.+)$/m.exec(stack)?.[1];
  const told = isDebug
    ? `:\n${hideKeys(stack)}`
    : ` (${name}${place === undefined ? '' : ` at ${place}`}); --debug prints all of it`;
  return { text: `Nothing caught an error of the profile's code, or of assay itself${told}\n`, exitCode: 3 };
}

const NO_FOLDER =
  'The folder that this was started in is not there any more: change to another one, or to the same one anew.\n';
