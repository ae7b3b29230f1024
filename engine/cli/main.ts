#!/usr/bin/env node
import { main } from './command-line.ts';
import { processIo } from './process-io.ts';

const exitCode = await main(process.argv.slice(2), processIo());
// What is still on its way to a pipe is let through first.
process.stdout.write('', () => {
  process.exit(exitCode);
});
