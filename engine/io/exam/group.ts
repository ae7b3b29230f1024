import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { ClientEnd } from './client.ts';

/** A process with all that it starts. */
export interface ProcessGroup {
  readonly child: ChildProcessWithoutNullStreams;
  /** Says how it ended; resolves as it ends. */
  readonly ended: Promise<ClientEnd>;
  readonly stop: () => Promise<void>;
}

/** Starts commands, each in a process group of its own; whatever is left of them goes with this process. */
export interface Groups {
  readonly start: (command: readonly string[], environment: NodeJS.ProcessEnv, cwd: string) => ProcessGroup;
  /** No more are started. */
  readonly close: () => void;
}

/** Returns what starts the processes of one client. */
export function createGroups(): Groups {
  const own = new Set<number | undefined>();
  const killAll = (): void => {
    for (const pid of own) kill(pid, 'SIGKILL');
  };
  process.once('exit', killAll);
  return {
    start: (command, environment, cwd) => startGroup(command, environment, cwd, own),
    close: () => {
      process.off('exit', killAll);
    },
  };
}

// Without a shell: the arguments are what they are.
function startGroup(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  cwd: string,
  own: Set<number | undefined>,
): ProcessGroup {
  const [program = '', ...parameters] = command;
  const child = spawn(program, parameters, { cwd, env: environment, detached: true });
  const { pid } = child;
  own.add(pid);
  let last = '';
  child.stderr.on('data', (chunk: Buffer) => {
    last = `${last}${chunk.toString()}`.slice(-MOST_KEPT);
  });
  child.stdin.on('error', () => {
    // It need not read.
  });
  const ended = new Promise<ClientEnd>((resolve) => {
    child.once('error', (error) => {
      resolve({ what: `it could not be run: ${error.message}`, isUnusable: true });
    });
    child.once('exit', (code, signal) => {
      // What it wrote last may still be on its way.
      setImmediate(() => {
        resolve({ what: describe(code, signal, last) });
      });
    });
  });
  return {
    child,
    ended,
    stop: async () => {
      kill(pid, 'SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await Promise.race([ended, pause(GRACE_MS)]);
      kill(pid, 'SIGKILL');
      await ended;
      own.delete(pid);
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

const MOST_KEPT = 2048;
const GRACE_MS = 500;

function describe(code: number | null, signal: NodeJS.Signals | null, stderr: string): string {
  const line = stderr.trim().split('\n').at(-1)?.trim().slice(0, MOST_SHOWN) ?? '';
  const how = signal === null ? `it ended with exit code ${code ?? 0}` : `it was ended by ${signal}`;
  return line === '' ? how : `${how} (${line})`;
}

const MOST_SHOWN = 160;

function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nothing of it is left.
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
