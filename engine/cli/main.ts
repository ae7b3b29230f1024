#!/usr/bin/env node
import module from 'node:module';

// Node.js 20 has none; its types are those of this project.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

// It costs time, and traces are printed with this flag alone.
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);

process.on('beforeExit', () => {
  // A run that stands still listens as well, and writes its report first.
  if (process.listenerCount('beforeExit') > 1) return;
  process.stderr.write('This is a fault of assay, not of the target: it waits for what never comes.\n');
  process.exit(FAULT);
});

const FAULT = 3;

void start();

// With an await at the top, the bundler would write a file for each name that is loaded here and elsewhere.
async function start(): Promise<void> {
  // Loaded here, so that what is compiled is kept.
  const [{ main }, { processIo }] = await Promise.all([import('./command-line.ts'), import('./process-io.ts')]);
  const exitCode = await main(process.argv.slice(2), processIo());
  // What is still on its way to a pipe is let through first.
  process.stdout.write('', () => {
    process.exit(exitCode);
  });
}
