import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PROGRAM } from '../edge/programs.ts';

/** A command line that runs in a pseudo-terminal, as a person has it. */
export interface OpenTerminal {
  /** What was shown so far, as it came. */
  readonly shown: () => string;
  /** Waits until a text was shown since the last one that was waited for. */
  readonly until: (text: string | RegExp) => Promise<void>;
  readonly type: (keys: string) => void;
  readonly ended: Promise<number | null>;
}

/** Whether there is what makes a pseudo-terminal. */
export const hasTerminal: boolean = works('import pty, os; os.waitstatus_to_exitcode');

/** Starts the built command line in a pseudo-terminal. */
export function openTerminal(
  argv: readonly string[],
  cwd: string,
  { columns = 80, env = {} }: { readonly columns?: number; readonly env?: NodeJS.ProcessEnv } = {},
): OpenTerminal {
  const script = join(import.meta.dirname, 'pseudo-terminal.py');
  const child = spawn('python3', [script, String(columns), process.execPath, PROGRAM, ...argv], {
    cwd,
    env: { ...process.env, CI: '', GITHUB_ACTIONS: '', NO_COLOR: '1', TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill();
  });
  let shown = '';
  let seen = 0;
  const waiting = new Set<() => void>();
  const tell = (): void => {
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    tell();
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code);
      tell();
    });
  });
  const until: OpenTerminal['until'] = (text) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const rest = shown.slice(seen);
        const found = typeof text === 'string' ? rest.indexOf(text) : rest.search(text);
        if (found < 0 && child.exitCode === null) return;
        waiting.delete(look);
        if (found < 0) {
          reject(new Error(`it ended, and did not show ${String(text)}:\n${rest}`));
          return;
        }
        seen += found + (typeof text === 'string' ? text.length : 1);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    shown: () => shown,
    until,
    type: (keys) => child.stdin.write(keys),
    ended,
  };
}

function works(program: string): boolean {
  try {
    execFileSync('python3', ['-c', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
