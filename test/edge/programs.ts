import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built command line. */
export const PROGRAM: string = join(import.meta.dirname, '..', '..', 'dist', 'engine', 'cli', 'main.js');

/** What became of a shell script. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a shell script, in which `$ASSAY` is the built command line; `as` goes before the shell. */
export function runScript(
  script: string,
  cwd: string,
  { as = [], env = {} }: { readonly as?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const [program, ...argv] = [...as, 'bash', '--norc', '-c', script];
  const child = spawn(program, argv, { cwd, env: { ...process.env, ...env, ASSAY: `${process.execPath} ${PROGRAM}` } });
  const texts = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.error += text));
  child.stdin.end();
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ code, ...texts });
    });
  });
}

/** Begins a script in a namespace whose `/dev` is its own, so that the machine keeps its devices. */
export const OWN_DEVICES = `
set -e
devices=$(mktemp -d); mount -t tmpfs tmpfs "$devices"
mknod -m 666 "$devices/null" c 1 3; mknod -m 666 "$devices/zero" c 1 5; mknod -m 666 "$devices/full" c 1 7
mknod -m 666 "$devices/urandom" c 1 9; mknod -m 666 "$devices/random" c 1 8
ln -s /proc/self/fd "$devices/fd"; ln -s /proc/self/fd/1 "$devices/stdout"; ln -s /proc/self/fd/2 "$devices/stderr"
mount --bind "$devices" /dev
set +e
`;

/** Whether scripts may have namespaces of their own here: `unshare` is there, and it is allowed. */
export const hasNamespaces: boolean = works('unshare', ['-m', '-n', 'true']);

/** Makes what follows run as a user without a name. */
export const NAMELESS: readonly string[] = ['setpriv', '--reuid=54321', '--regid=54321', '--clear-groups'];

/** Whether that user may run the program here: who runs the tests is root, and the way to Node and to it is open to all. */
export function namelessMayRun(): boolean {
  const script = 'test -x "$2" && "$0" "$1" --version';
  // A shell between, since what `setpriv` starts itself is still found with the rights of root.
  return works('setpriv', [...NAMELESS.slice(1), 'bash', '--norc', '-c', script, process.execPath, PROGRAM, tmpdir()]);
}

/** Whether OpenSSL's command is there. */
export const hasOpenssl: boolean = works('openssl', ['version']);

if (!existsSync(PROGRAM)) throw new Error('These tests run what is built: npm run build');

function works(program: string, argv: readonly string[]): boolean {
  try {
    execFileSync(program, argv, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
