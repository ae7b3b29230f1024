import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Whether this machine has curl. */
export const hasCurl: boolean = spawnSync('curl', ['--version']).status === 0;

/** What a script wrote, errors included, and how it ended. */
export interface Executed {
  readonly output: string;
  readonly code: number;
}

/** Executes a script in a shell, with a sandbox key in its environment where one is given. */
export async function executeScript(script: string, key?: string): Promise<Executed> {
  const shell = spawn('sh', ['-c', 'exec 2>&1; sh -s'], {
    env: { PATH: process.env['PATH'] ?? '', ...(key !== undefined && { ASSAY_KEYS_SANDBOX: key }) },
  });
  shell.stdin.end(script);
  const code = new Promise<number>((resolve) =>
    shell.on('close', (ended) => {
      resolve(ended ?? -1);
    }),
  );
  return { output: await text(shell.stdout), code: await code };
}
