import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startReference, type Bucket, type LimitRule } from '../reference/index.ts';

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

// Counting by a window keeps no list of requests.
const ENDLESS: LimitRule = { kind: 'fixed-window', requests: 1_000_000_000, windowMs: 60_000 };

if (process.argv[2] === 'serve') {
  const names = ['upload', 'submission_write', 'submission_read', 'webhook_write', 'webhook_read', 'sandbox'] as const;
  const limits: Partial<Record<Bucket, LimitRule>> = Object.fromEntries(names.map((name) => [name, ENDLESS]));
  const { baseUrl } = await startReference({ limits });
  process.send?.(baseUrl);
}
