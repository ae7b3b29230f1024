import { execFile } from 'node:child_process';
import type { Json, Profile } from '../../core/model/index.ts';

/** Runs the owner's command in a shell and reads JSON from its standard output; rejects where it fails. */
export function runCommand(command: string, { limits }: Profile, signal: AbortSignal): Promise<Json> {
  return new Promise((resolve, reject) => {
    const options = { timeout: limits.timeoutMs, signal, maxBuffer: limits.maxResponseBytes };
    execFile('/bin/sh', ['-c', command], options, (error, output, errors) => {
      if (error !== null) {
        const said = errors.trim().split('\n').at(-1) ?? '';
        reject(
          new Error(
            `the command ended with ${error.code ?? error.signal ?? 'an error'}${said === '' ? '' : `: ${said}`}`,
          ),
        );
        return;
      }
      resolve(parseOutput(output, reject));
    });
  });
}

function parseOutput(output: string, reject: (error: Error) => void): Json {
  if (output.trim() === '') return {};
  try {
    return JSON.parse(output) as Json; // parsed JSON is JSON
  } catch {
    reject(new Error('the command wrote no JSON to its standard output'));
    return null;
  }
}
