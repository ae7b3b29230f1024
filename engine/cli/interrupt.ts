import { INTERRUPT_EXIT_CODES } from '../core/report/index.ts';
import type { Terminal } from './terminal.ts';

/** A signal that a process signal aborts, and how to stop listening. */
export interface Interrupt {
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/** Listens for Ctrl-C, termination and the end of the terminal: the first aborts, the second ends the process at once. */
export function listenForInterrupt(terminal: Terminal): Interrupt {
  const controller = new AbortController();
  const end = terminal.onSignal((name) => {
    if (controller.signal.aborted) {
      terminal.exit(INTERRUPT_EXIT_CODES[name]);
      return;
    }
    terminal.complain(`${name}: ending the run, cleaning up and writing the report. Once more ends it at once.`);
    controller.abort(name);
  });
  return { signal: controller.signal, end };
}
