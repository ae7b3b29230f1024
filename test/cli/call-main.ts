import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../engine/cli/command-line.ts';
import type { Io, SignalName } from '../../engine/cli/io.ts';

/** What one call of the command line gave. */
export interface Called {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
  /** The last line on standard output. */
  readonly lastLine: string;
  /** Exit codes of a process that would have ended at once. */
  readonly exits: readonly number[];
}

/** What a call of the command line is surrounded by. */
export interface Around {
  readonly cwd?: string;
  readonly program?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly isTerminal?: Io['isTerminal'];
  readonly readIn?: () => AsyncIterable<Uint8Array>;
  /** Called with what sends a signal, as soon as somebody listens for one. */
  readonly onListen?: (send: (name: SignalName) => void) => void;
  /** Called with every text on standard output or error, and with what sends a signal. */
  readonly onText?: (text: string, send: (name: SignalName) => void) => void;
}

/** Calls the command line in this process. */
export async function callMain(argv: readonly string[], around: Around = {}): Promise<Called> {
  const written = { out: '', error: '' };
  const exits: number[] = [];
  const listeners = new Set<(name: SignalName) => void>();
  const send = (name: SignalName): void => {
    for (const listener of listeners) listener(name);
  };
  const write = (stream: 'out' | 'error') => (text: string) => {
    written[stream] += text;
    around.onText?.(text, send);
  };
  const exitCode = await main(argv, {
    writeOut: write('out'),
    writeError: write('error'),
    environment: around.environment ?? {},
    cwd: around.cwd ?? (await makeFolder()),
    program: around.program ?? ['assay'],
    isTerminal: around.isTerminal ?? { out: false, error: false },
    ...(around.readIn === undefined ? {} : { readIn: around.readIn }),
    onSignal: (listener) => {
      listeners.add(listener);
      around.onListen?.(send);
      return () => listeners.delete(listener);
    },
    exit: (code) => exits.push(code),
  });
  return { exitCode, ...written, lastLine: written.out.trimEnd().split('\n').at(-1) ?? '', exits };
}

/** Makes an empty folder. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'assay-'));
}
