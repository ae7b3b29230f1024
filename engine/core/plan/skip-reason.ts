import type { Case, KeyRole, Profile } from '../model/index.ts';
import { sideSends } from './expand-procedure.ts';
import { hostElsewhere } from './host-elsewhere.ts';
import { keyLabelOf } from './needs.ts';

/** Returns why a case cannot be exercised with a profile, in words for a person, or undefined where it can. */
export function skipReason(planned: Case, profile: Profile, keys: readonly KeyRole[]): string | undefined {
  return (
    missingKey(planned, profile) ??
    missingState(planned, profile) ??
    admittedType(planned, profile) ??
    takenHeader(planned, profile) ??
    pointsElsewhere(planned, profile) ??
    forbiddenInProduction(planned, profile, keys) ??
    burstOff(planned, profile)
  );
}

function missingKey(planned: Case, profile: Profile): string | undefined {
  const missing = planned.needs.keys.find((name) => !Object.hasOwn(profile.keys, name));
  return missing === undefined ? undefined : `needs the key \`keys.${missing}\`, which the profile does not give`;
}

function missingState(planned: Case, profile: Profile): string | undefined {
  const missing = planned.needs.arrangements.find((name) => !Object.hasOwn(profile.arrangements, name));
  return missing === undefined
    ? undefined
    : `needs the arrangement \`${missing}\`, which only the target's owner can provide in the profile`;
}

// The allowlist is configured on the server, so a profile may admit a type that the documentation does not.
function admittedType({ send, expect, then }: Case, { media }: Profile): string | undefined {
  const accepted = (expect.status ?? []).map(({ status }) => status);
  const mustBeRefused = accepted.includes(415) && !accepted.includes('2xx') && then === undefined;
  if (!mustBeRefused || media.allow === undefined) return undefined;
  const sent = JSON.stringify([send.body ?? null, send.file?.type ?? null]).toLowerCase();
  const admitted = media.allow.find((type) => sent.includes(JSON.stringify(type.toLowerCase())));
  return admitted === undefined ? undefined : `the profile's media.allow admits ${admitted}`;
}

// What such a probe says with a header, the profile would say with another value of it.
function takenHeader({ send, then, procedure }: Case, { headers }: Profile): string | undefined {
  if (Object.keys(headers).length === 0) return undefined;
  const sent = [send, then?.send ?? {}, ...sideSends(procedure)].flatMap((one) => Object.keys(one.headers ?? {}));
  const taken = Object.keys(headers).find((name) => sent.some((other) => other.toLowerCase() === name.toLowerCase()));
  return taken === undefined
    ? undefined
    : `sends a header of its own that the profile gives every request with another value (\`headers.${taken}\`)`;
}

function pointsElsewhere(planned: Case, profile: Profile): string | undefined {
  const host = profile.webhook.only ? hostElsewhere(planned, profile) : undefined;
  return host === undefined
    ? undefined
    : `it would point at ${host}, and \`webhook.only\` allows the profile's host alone`;
}

function forbiddenInProduction(planned: Case, profile: Profile, keys: readonly KeyRole[]): string | undefined {
  if (profile.environment !== 'production') return undefined;
  const isLarge = (planned.send.file?.bytes ?? 0) > 65_536;
  const label = keyLabelOf(planned.send);
  const isRefused = keys.some(({ name, isRefused: refused }) => refused && name === label);
  const isMadeUp = label === 'unknown' || typeof planned.send.key === 'object';
  const isRefusal = isMadeUp || isRefused || (label === 'none' && planned.operation.security.length > 0);
  const isAllowed = (planned.send.method ?? planned.operation.method) === 'GET' || isRefusal;
  if (planned.arrange.length > 0) return 'needs a state that is made by writes, and in production nothing is written';
  if (!isAllowed || isLarge || planned.effect !== 'reads') {
    return 'in production only reads and refusals without a valid key are sent';
  }
  return undefined;
}

function burstOff({ operation, procedure }: Case, { rateLimit }: Profile): string | undefined {
  if (procedure?.spec.kind !== 'burst') return undefined;
  if (rateLimit.burst === 0) return 'bursts are off; `rateLimit.burst` turns them on';
  const { bucket } = operation;
  return rateLimit.buckets?.includes(bucket) === false ? `\`rateLimit.buckets\` leaves out ${bucket}` : undefined;
}
