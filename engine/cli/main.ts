#!/usr/bin/env node
import { main } from './command-line.ts';
import { processIo } from './process-io.ts';

process.on('beforeExit', () => {
  // A run that stands still listens as well, and writes its report first.
  if (process.listenerCount('beforeExit') > 1) return;
  process.stderr.write('This is a fault of assay, not of the target: it waits for what never comes.\n');
  process.exit(FAULT);
});

const FAULT = 3;

const exitCode = await main(process.argv.slice(2), processIo());
// What is still on its way to a pipe is let through first.
process.stdout.write('', () => {
  process.exit(exitCode);
});
