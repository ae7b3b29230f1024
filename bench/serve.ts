import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startReference } from '../reference/index.ts';

/** A reference in a process of its own. */
export interface Served {
  readonly baseUrl: string;
  readonly process: ChildProcess;
}

/** Starts a reference in a process of its own; it limits nobody. */
export async function serve(): Promise<Served> {
  const child = fork(new URL(import.meta.url), ['serve'], { execArgv: [] });
  const [baseUrl] = (await once(child, 'message')) as [string];
  return { baseUrl, process: child };
}

if (process.argv[2] === 'serve' && process.send !== undefined) {
  const endless = { requests: 1_000_000_000, windowSeconds: 60 };
  const buckets = ['upload', 'submission_write', 'submission_read', 'webhook', 'sandbox', 'read'] as const;
  void endless;
  void buckets;
  const { baseUrl } = await startReference({});
  process.send(baseUrl);
}
