import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { Io, SignalName } from './io.ts';
import { nameProgram, type Start } from './name-program.ts';

/** Returns what the process offers to the command line; `exit` ends it at once. */
export function processIo(exit: (exitCode: number) => void): Io {
  // A reader that has seen enough, such as `head`, is no fault.
  process.stdout.on('error', ignore);
  process.stderr.on('error', ignore);
  const staysOn = isUnderNohup(process.env);
  if (staysOn) process.on('SIGHUP', ignore);
  return {
    writeOut: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    readIn: () => process.stdin,
    environment: process.env,
    cwd: process.cwd(),
    program: nameProgram({ ...ownScript(), environment: process.env, cwd: process.cwd(), realPath }),
    isTerminal: { out: process.stdout.isTTY, error: process.stderr.isTTY },
    // A terminal without a size says 0.
    columns: () => (process.stderr.columns > 0 ? process.stderr.columns : undefined),
    ...(process.stdin.isTTY ? { onKey } : {}),
    onSignal: (listener) => {
      const names = SIGNALS.filter((name) => name !== 'SIGHUP' || !staysOn);
      for (const name of names) process.on(name, listener);
      return () => {
        for (const name of names) process.off(name, listener);
      };
    },
    exit,
  };
}

const SIGNALS: readonly SignalName[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function ignore(): void {
  // Nobody reads any more, or the terminal is closed and nohup was to keep that away.
}

// Node.js undoes at its start what nohup did; a shell leaves the name of what it started in this variable.
function isUnderNohup(environment: NodeJS.ProcessEnv): boolean {
  return basename(environment['_'] ?? '') === 'nohup';
}

function onKey(listener: (key: string) => void): () => void {
  const { stdin } = process;
  const hear = (keys: Buffer): void => {
    Array.from(keys.toString()).forEach(listener);
  };
  stdin.setRawMode(true);
  stdin.on('data', hear).resume();
  return () => {
    stdin.off('data', hear).pause();
    stdin.setRawMode(false);
  };
}

function ownScript(): Pick<Start, 'script' | 'realScript'> {
  const script = process.argv[1] ?? '';
  return { script, realScript: realPath(script) ?? script };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
