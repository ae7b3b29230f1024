import { createRedactor, type Redactor } from '../io/redact/index.ts';
import type { Io } from './io.ts';

/** What commands print with; no secret gets through. */
export interface Terminal extends Pick<
  Io,
  'environment' | 'cwd' | 'program' | 'readIn' | 'onKey' | 'onSignal' | 'exit'
> {
  /** Prints a text and ends the line. */
  readonly print: (text: string) => void;
  /** Prints to standard error and ends the line. */
  readonly complain: (text: string) => void;
  /** Prints without looking for secrets. Only for made-up keys. */
  readonly printAsIs: (text: string) => void;
  /** Shows a line that the next one replaces; nothing where nobody watches. */
  readonly showLive: (text: string) => void;
  readonly isLive: boolean;
  readonly hasColor: boolean;
  /** Prints on standard error from here on, as standard output is for a report. */
  readonly keepOutFree: () => void;
  /** Names the redactor that every later text goes through. */
  readonly hideWith: (redactor: Redactor) => void;
}

/** Returns the terminal of one call of the command line. */
export function createTerminal(io: Io, mayColor: boolean): Terminal {
  const { environment, cwd, program, onSignal, exit, isTerminal } = io;
  const isLive = isTerminal.error && !isSet(environment['CI']) && environment['TERM'] !== 'dumb';
  let redactor = createRedactor([]);
  let write = io.writeOut;
  let isLineShown = false;
  const clear = (): void => {
    if (isLineShown) io.writeError(CLEAR_LINE);
    isLineShown = false;
  };
  return {
    environment,
    cwd,
    program,
    onSignal,
    ...(io.readIn === undefined ? {} : { readIn: io.readIn }),
    ...(io.onKey === undefined ? {} : { onKey: io.onKey }),
    exit: (exitCode) => {
      clear();
      exit(exitCode);
    },
    isLive,
    hasColor: mayColor && hasColor(io),
    print: (text) => {
      clear();
      write(`${redactor.redactText(text)}\n`);
    },
    complain: (text) => {
      clear();
      io.writeError(`${redactor.redactText(text)}\n`);
    },
    printAsIs: (text) => {
      clear();
      write(`${text}\n`);
    },
    showLive: (text) => {
      if (!isLive) return;
      io.writeError(`${CLEAR_LINE}${cut(redactor.redactText(text), (io.columns?.() ?? USUAL_COLUMNS) - 1)}`);
      isLineShown = true;
    },
    keepOutFree: () => {
      write = io.writeError;
    },
    hideWith: (next) => {
      redactor = next;
    },
  };
}

// A line that is as wide as the terminal would go on in the next one.
function cut(text: string, columns: number): string {
  const characters = Array.from(text.replaceAll(/\p{Cc}/gu, ' '));
  return characters.length <= columns
    ? characters.join('')
    : `${characters.slice(0, Math.max(0, columns - 1)).join('')}…`;
}

const USUAL_COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[2K';

// The logs of GitHub Actions show colours, though nothing there is a terminal.
function hasColor({ environment, isTerminal }: Io): boolean {
  if (isSet(environment['NO_COLOR'])) return false;
  if (isSet(environment['FORCE_COLOR'])) return environment['FORCE_COLOR'] !== '0';
  return (isTerminal.out && environment['TERM'] !== 'dumb') || isSet(environment['GITHUB_ACTIONS']);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
