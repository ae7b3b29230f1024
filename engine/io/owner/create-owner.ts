import type { Json, JsonObject, OwnerState, Profile } from '../../core/model/index.ts';
import { callFunction } from './call-function.ts';
import { runCommand } from './run-command.ts';
import { sendRequest, type CredentialsOf } from './send-request.ts';

/** What the owner's end of an arrangement gave. */
export type OwnerReply =
  { readonly ok: true; readonly outputs: JsonObject } | { readonly ok: false; readonly reason: string };

/** Brings about the states that only the target's owner can make, by request, command or function, and ends them. */
export function createOwner(
  profile: Profile,
  credentialsOf: CredentialsOf,
): {
  readonly bring: (name: string, signal: AbortSignal) => Promise<OwnerReply>;
  readonly restore: (name: string, signal: AbortSignal) => Promise<OwnerReply>;
} {
  const act = async (state: OwnerState | undefined, signal: AbortSignal): Promise<OwnerReply> => {
    if (state === undefined) return { ok: false, reason: 'the profile does not say how' };
    try {
      return asReply(await bringAbout(state, profile, credentialsOf, signal));
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    bring: (name, signal) => act(profile.arrangements[name], signal),
    restore: (name, signal) => act(profile.arrangements[name]?.restore, signal),
  };
}

function bringAbout(
  state: OwnerState,
  profile: Profile,
  credentialsOf: CredentialsOf,
  signal: AbortSignal,
): Promise<Json> {
  if (state.call !== undefined) return callFunction(state.call, profile, signal);
  if (state.command !== undefined) return runCommand(state.command, profile, signal);
  if (state.request !== undefined) return sendRequest(state.request, profile, credentialsOf, signal);
  return Promise.reject(new Error('the profile gives neither request nor command nor function'));
}

function asReply(value: Json): OwnerReply {
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
  return { ok: true, outputs: isObject ? (value as JsonObject) : {} }; // no array, so it is an object
}
