import type { RequestListener } from 'node:http';
import type { Contract, Profile } from '../core/model/index.ts';
import { loadProfile, type ProfileRequest } from '../io/load/load-profile.ts';
import { resolveProfile } from '../io/load/profile/resolve-profile.ts';
import type { ReferenceOptions } from '../../reference/index.ts';
import type { Embedded } from './embedded.ts';
import { openApp } from './open-app.ts';
import { referenceProfile } from './reference-profile.ts';

/** A target that may have to be started first. Its profile is whole but for the base URL of what is not started yet. */
export interface Target {
  readonly profile: Profile;
  readonly open: () => Promise<OpenTarget>;
  /** It is the embedded reference. */
  readonly isReference?: true;
}

/** A target that can be sent to. */
export interface OpenTarget {
  readonly profile: Profile;
  readonly close: () => Promise<void>;
}

/** Returns the target that a profile on disk, the environment and flags describe. */
export async function profiledTarget(request: ProfileRequest): Promise<Target> {
  const profile = await loadProfile(request);
  return { profile, open: () => Promise.resolve({ profile, close: () => Promise.resolve() }) };
}

/** Returns the target that a request listener of this process is. */
export async function appTarget(app: RequestListener, request: Omit<ProfileRequest, 'baseUrl'>): Promise<Target> {
  return startedTarget(await loadProfile({ ...request, baseUrl: NOT_STARTED }), app);
}

/** Returns the target that the embedded reference is, or a mutant of it; a profile on disk and the environment say nothing of it. */
export async function referenceTarget(
  flags: ProfileRequest['flags'] = {},
  port = 0,
  options: ReferenceOptions = {},
): Promise<Target> {
  const { createReference } = await import('../../reference/index.ts');
  const { keys, listener } = createReference(options);
  const source = 'the embedded reference';
  const origin = { source, folder: process.cwd(), environment: {}, flags };
  const profile = await resolveProfile(referenceProfile(keys, NOT_STARTED), origin);
  return { ...startedTarget(profile, listener, port), isReference: true };
}

/** Returns the target that the server of ours is which keeps a contract, or a mutant of it. */
export async function embeddedTarget(
  contract: Contract,
  flags: ProfileRequest['flags'] = {},
  port = 0,
  mutant?: string,
): Promise<Target & { readonly wrong?: Embedded['wrong'] }> {
  const { openEmbedded } = await import('./embedded.ts');
  const { listener, profile: profileAt, wrong } = await openEmbedded(contract, mutant);
  const origin = { source: 'the embedded reference', folder: process.cwd(), environment: {}, flags };
  const profile = await resolveProfile(profileAt(NOT_STARTED), origin);
  return { ...startedTarget(profile, listener, port), isReference: true, ...(wrong === undefined ? {} : { wrong }) };
}

function startedTarget(profile: Profile, app: RequestListener, port?: number): Target {
  const open = async (): Promise<OpenTarget> => {
    const { baseUrl, close } = await openApp(app, port, false);
    return { profile: { ...profile, baseUrl }, close };
  };
  return { profile, open };
}

// Where it is going to be but for the port, so that it counts as local.
const NOT_STARTED = 'http://127.0.0.1';
