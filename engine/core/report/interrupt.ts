import type { Report, RunFacts } from '../model/index.ts';

type Interrupt = NonNullable<RunFacts['interruptedBy']>;

/** The exit codes of a run that a signal ended: 128 and the number of the signal, as shells have it. */
export const INTERRUPT_EXIT_CODES: Readonly<Record<Interrupt, Report['exitCode']>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
};

/** Returns the name of the process signal that is the reason of an abort; a program that gives none has interrupted it. */
export function nameInterrupt(reason: unknown): Interrupt {
  return reason === 'SIGTERM' || reason === 'SIGHUP' ? reason : 'SIGINT';
}
