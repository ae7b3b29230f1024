import { createHash } from 'node:crypto';

/** The six keys a reference knows, each for one situation. */
export type KeyName = 'sandbox' | 'live' | 'expired' | 'revoked' | 'ungated' | 'foreign';

/** The value of every key. */
export type Keys = Readonly<Record<KeyName, string>>;

/** Who sends a request, as its key tells. */
export interface Caller {
  readonly key: KeyName | undefined;
  readonly workspaceId: string;
  readonly environment: 'sandbox' | 'live';
  readonly hasAccess: boolean;
}

/** The deterministic keys a reference has unless others are given. */
export const defaultKeys: Keys = {
  sandbox: makeKey('sk_test_', 'sandbox'),
  live: makeKey('sk_live_', 'live'),
  expired: makeKey('sk_test_', 'expired'),
  revoked: makeKey('sk_test_', 'revoked'),
  ungated: makeKey('sk_test_', 'ungated'),
  foreign: makeKey('sk_test_', 'foreign'),
};

/** The caller before its key is read. */
export const nobody: Caller = { key: undefined, workspaceId: '', environment: 'sandbox', hasAccess: false };

/** The caller that a key stands for. */
export function callerOf(key: KeyName, liveData: 'shared' | 'apart'): Caller {
  const environment = key === 'live' ? 'live' : 'sandbox';
  const workspaceId = key === 'live' && liveData === 'apart' ? apartWorkspaceId : workspaceIds[key];
  return { key, workspaceId, environment, hasAccess: key !== 'ungated' };
}

const ownWorkspaceId = '3b0f8d52-6c1e-4f7a-9d83-a41c5e2b7f10';
const apartWorkspaceId = '91c7e4da-02b5-4a3f-8e6d-7f1b0c93d258';

const workspaceIds: Readonly<Record<KeyName, string>> = {
  sandbox: ownWorkspaceId,
  live: ownWorkspaceId,
  expired: ownWorkspaceId,
  revoked: ownWorkspaceId,
  ungated: 'c2d96a0b-5e74-4b18-a3f9-18e07d4c6b25',
  foreign: 'f84a17c3-9b20-4d6e-b571-e05d2a8c9346',
};

function makeKey(prefix: string, name: string): string {
  return prefix + createHash('sha256').update(`assay reference ${name}`).digest('hex');
}
