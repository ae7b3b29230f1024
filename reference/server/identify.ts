import type { Call } from './call.ts';
import { callerOf } from './keys.ts';
import type { KeyName, Keys } from './keys.ts';
import { refuse } from './refuse.ts';

/** Finds out who sends the request, from its `X-API-Key` header alone. */
export function identify(call: Call): void {
  const { behaviour, keys, liveData } = call.settings;
  const name = behaviour.identify?.(call.request, keys) ?? readKey(call);
  call.caller = callerOf(name, liveData);
}

function readKey(call: Call): KeyName {
  const sent = call.request.headers['x-api-key'] ?? [];
  if (sent.length > 1) refuse(call, 'duplicate-key');
  const value = sent[0] ?? '';
  if (value === '') refuse(call, 'missing-key');
  const name = nameOf(value, call.settings.keys);
  if (value !== '' && name === undefined) refuse(call, 'unknown-key');
  if (name === 'expired') refuse(call, 'expired-key');
  if (name === 'revoked') refuse(call, 'revoked-key');
  return name ?? 'sandbox';
}

function nameOf(value: string, keys: Keys): KeyName | undefined {
  const entry = Object.entries(keys).find(([, key]) => key === value);
  // Object.entries forgets the names of the keys.
  return entry?.[0] as KeyName | undefined;
}
