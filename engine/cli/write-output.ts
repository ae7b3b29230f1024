import { createRedactor } from '../io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../io/output/index.ts';
import { goesToStandardOutput, resolveOutput } from '../session/outputs.ts';
import type { Terminal } from './terminal.ts';

/** Writes what a command makes where `--output` names it, and says so; `-` is standard output, which then holds nothing else. */
export async function writeOutput(
  output: string,
  chunks: Iterable<string>,
  said: string,
  terminal: Terminal,
): Promise<void> {
  const file = resolveOutput(terminal.cwd, output);
  if (goesToStandardOutput(file)) terminal.keepOutFree();
  await checkWritable(file, '--output');
  await writeFileSafely(file, chunks, createRedactor([]));
  terminal.print(said);
}
