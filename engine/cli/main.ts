#!/usr/bin/env node
import { Console } from 'node:console';
import module from 'node:module';

// Node.js 20 has none; its types are those of this project.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

// It costs time, and traces are printed with this flag alone.
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);

// What the code of a profile logs, or a library that it loads, is no part of a report on standard output.
globalThis.console = new Console({ stdout: process.stderr, stderr: process.stderr });

const FAULT = 3;

let isOver = false;

// Node.js ends with 1, which says that a target violates the contract.
process.on('uncaughtException', (error: unknown) => {
  void endUncaught(error);
});

process.on('beforeExit', () => {
  // A run that stands still listens as well, and writes its report first.
  if (process.listenerCount('beforeExit') > 1) return;
  process.stderr.write('This is a fault of assay, not of the target: it waits for what never comes.\n');
  end(FAULT);
});

// An application that a profile loads may end the process, with a code that means another thing here.
process.on('exit', (exitCode) => {
  if (isOver) return;
  process.stderr.write(`Code of the profile ended the process with ${exitCode}, before there was a verdict.\n`);
  process.exitCode = FAULT;
});

void start();

// With an await at the top, the bundler would write a file for each name that is loaded here and elsewhere.
async function start(): Promise<void> {
  // Loaded here, so that what is compiled is kept.
  const [{ main }, { processIo }] = await Promise.all([import('./command-line.ts'), import('./process-io.ts')]);
  const exitCode = await main(process.argv.slice(2), processIo(end));
  // What is still on its way to a pipe is let through first.
  process.stdout.write('', () => {
    end(exitCode);
  });
}

// What it needs would else be loaded at every start, before what is compiled is kept and traces lead to the sources.
async function endUncaught(error: unknown): Promise<never> {
  const { explainUncaught } = await import('./explain-uncaught.ts');
  const { text, exitCode } = explainUncaught(error, process.argv.includes('--debug'));
  process.stderr.write(text);
  end(exitCode);
}

function end(exitCode: number): never {
  isOver = true;
  process.exit(exitCode);
}
