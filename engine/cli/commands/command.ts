import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

/** Makes a command; its action hands the exit code to `done`. */
export type MakeCommand = (terminal: Terminal, done: (exitCode: number) => void) => Command;
