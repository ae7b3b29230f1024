import { execFile } from 'node:child_process';
import { listSecretForms, type Json, type KeyRefresh } from '../../core/model/index.ts';

/** Runs what makes a key anew; rejects with a reason that holds no line of its standard output. */
export async function makeKey({ command, call }: KeyRefresh, timeoutMs: number, signal: AbortSignal): Promise<Json> {
  if (command !== undefined) return parse(await runProgram(command, timeoutMs, signal));
  return inTime(call ?? ((): Json => null), timeoutMs, signal);
}

// Without a shell nothing of a profile is read as one.
function runProgram(
  [program, ...argv]: readonly [string, ...string[]],
  timeoutMs: number,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      argv,
      { timeout: timeoutMs, signal, maxBuffer: MOST_BYTES },
      (error, output, errors) => {
        if (error === null) resolve(output);
        else reject(new Error(explain(error, program, timeoutMs, withoutOutput(errors, output))));
      },
    );
    child.stdin?.end();
  });
}

const MOST_BYTES = 65_536;

function explain(
  error: {
    readonly code?: string | number | null | undefined;
    readonly killed?: boolean;
    readonly signal?: string | null | undefined;
  },
  program: string,
  timeoutMs: number,
  errors: string,
): string {
  if (error.code === 'ENOENT') return `there is no program ${program}`;
  if (error.code === 'ABORT_ERR') return 'the run was interrupted';
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return `${program} wrote more than ${MOST_BYTES} bytes`;
  if (error.killed === true) return `${program} did not end within ${timeoutMs} ms`;
  const said = errors.trim().split('\n').at(-1) ?? '';
  return `${program} ended with ${String(error.code ?? error.signal ?? 'an error')}${said === '' ? '' : `: ${said}`}`;
}

// What it wrote may be a key all the same, or a part of one.
function withoutOutput(errors: string, output: string): string {
  return output
    .split(/\s+/)
    .flatMap((word) => [word, ...listSecretForms(word)])
    .filter(({ length }) => length >= SHORTEST)
    .sort((one, other) => other.length - one.length)
    .reduce((text, form) => text.replaceAll(form, '[not shown]'), errors);
}

const SHORTEST = 4;

function parse(output: string): Json {
  const text = output.trim();
  if (!text.startsWith('{')) return text;
  try {
    return JSON.parse(text) as Json; // parsed JSON is JSON
  } catch {
    throw new Error('what it wrote begins like JSON and is none');
  }
}

async function inTime(call: () => Promise<Json> | Json, timeoutMs: number, signal: AbortSignal): Promise<Json> {
  let stop = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the function gave nothing within ${timeoutMs} ms`));
    }, timeoutMs);
    const onAbort = (): void => {
      reject(new Error('the run was interrupted'));
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([Promise.resolve().then(call), late]);
  } finally {
    stop();
  }
}
