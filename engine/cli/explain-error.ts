import { CommanderError } from 'commander';
import { WrongUse } from '../core/model/index.ts';
import { nameCalls } from './name-calls.ts';
import type { Terminal } from './terminal.ts';

/** Says on standard error what went wrong, and returns the exit code that stands for it. */
export function explainError(error: unknown, terminal: Terminal, isDebug: boolean): number {
  // Commander has said it.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  if (error instanceof WrongUse) {
    terminal.complain(nameCalls(isDebug ? (error.stack ?? error.message) : error.message, terminal.program));
    return WRONG_USE;
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  terminal.complain(
    isDebug
      ? `This is a fault of assay, not of the target:\n${stack}`
      : `This is a fault of assay, not of the target: ${message}\nPlease report it with what the same command prints with --debug.`,
  );
  return FAULT;
}

const WRONG_USE = 2;

// Nothing is known of the target.
const FAULT = 3;
