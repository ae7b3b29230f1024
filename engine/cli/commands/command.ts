import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

/**
 * Makes a command; its action hands the exit code to `done`. What it does is in the folder of the actions and loaded when
 * it is called, so that help needs the flags alone.
 */
export type MakeCommand = (terminal: Terminal, done: (exitCode: number) => void) => Command;
