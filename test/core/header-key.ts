import type { Credential, KeyRole, SecurityScheme } from '../../engine/core/model/index.ts';

/** The scheme of a key in a header of its own. */
export const headerSchemes: Readonly<Record<string, SecurityScheme>> = { key: { kind: 'header', name: 'X-API-Key' } };

/** The keys that tests give. */
export const roles: readonly KeyRole[] = [
  makeRole('sandbox', { prefix: 'sk_test_', madeUp: 'sk_test_{hex64}', isMain: true }),
  makeRole('live', { prefix: 'sk_live_', isLive: true }),
  makeRole('expired', { isRefused: true }),
  makeRole('revoked', { isRefused: true }),
  makeRole('ungated'),
  makeRole('foreign', { prefix: 'sk_test_', isForeign: true }),
];

/** A key that a profile may give. */
export function makeRole(name: string, parts: Partial<KeyRole> = {}): KeyRole {
  return { name, summary: '', isMain: false, isLive: false, isRefused: false, isForeign: false, ...parts };
}

/** A key as it stands in its header. */
export function inHeader(sent: string, name = 'X-API-Key'): Credential {
  return { in: 'header', name, before: '', sent, made: 'as-is', scheme: 'key' };
}
