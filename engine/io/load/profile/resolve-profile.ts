import { basename, isAbsolute } from 'node:path';
import type { KeyRefresh, Profile } from '../../../core/model/index.ts';
import { readSchema } from '../files.ts';
import { openSchemaCheck } from '../open-schema-check.ts';
import type { Locate, SchemaProblem } from '../source/check-schema.ts';
import { loadFits } from '../source/fits-ahead.ts';
import { throwProblems, type Problem } from '../source/problem.ts';
import { guessEnvironment, trimBaseUrl } from './base-url.ts';
import { checkRules } from './check-rules.ts';
import { collectSecrets } from './collect-secrets.ts';
import { defaultLimits, defaultRateLimit, ENDPOINT_URL } from './defaults.ts';
import { readEnvironment } from './environment-layer.ts';
import { expandVariables } from './expand-variables.ts';
import { hideSecrets } from './hide-secrets.ts';
import { isRecord, mergeLayers } from './layer.ts';
import { loadTls } from './load-tls.ts';
import { nameFunctions, toOwnerStates } from './owner-states.ts';
import { judgeChecks, toDemands } from './own-checks.ts';
import type { RawProfile } from './raw-profile.ts';

/** Where a raw profile comes from and what is laid over it. */
export interface ProfileOrigin {
  /** How messages call it, such as `conformance(...)`. */
  readonly source: string;
  /** Where each value stands; without it, messages name the source alone. */
  readonly locate?: Locate;
  /** The folder that names of files are relative to. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Wins over the environment, which wins over the profile. */
  readonly flags?: RawProfile;
}

/** Makes a profile of a raw one, or throws a `WrongUse` that lists its mistakes and no secret. */
export async function resolveProfile(raw: unknown, origin: ProfileOrigin): Promise<Profile> {
  const { source, locate = () => source, folder, environment, flags } = origin;
  const schema = await readSchema('profile');
  const fits = await loadFits('profile');
  const variables = readEnvironment(environment, schema);
  const above = [variables.layer.value, flags];
  const { layer, used, problems } = expandVariables(nameFunctions({ value: raw, locate }), environment, above);
  const merged = mergeLayers([layer, variables.layer, { value: flags, locate: () => FLAGS }]);

  const report = (found: readonly Problem[]): void => {
    // Whether it is a profile at all is only known later; what is hidden is all that may be secret.
    const values = [...Object.values(used), ...listTexts((merged.value as RawProfile | null)?.keys)];
    throwProblems(
      'The profile',
      found.map(({ message, at }) => ({ message: hideSecrets(message, values), at })),
    );
  };
  // What fits needs no words for what does not.
  const departures: readonly SchemaProblem[] =
    fits?.(merged.value) === true
      ? []
      : (await openSchemaCheck())('profile', merged.value, merged.locate, {
          quotesValues: false,
          namesPaths: true,
        });
  // Where the schema finds no departure, it is a profile.
  const rules = departures.length > 0 ? [] : checkRules(merged.value as RawProfile, merged.locate);
  const ofChecks = isRecord(merged.value) ? judgeChecks(merged.value['checks'], merged.locate) : [];
  const unset = new Set(problems.map(({ at }) => JSON.stringify(at)));
  // What stands in place of a missing variable is not what is meant.
  const others = [...departures, ...rules, ...ofChecks].filter(({ at }) => !unset.has(JSON.stringify(at)));
  report([...problems, ...variables.problems, ...others]);
  const known = merged.value as RawProfile; // the schema has found it to be one
  const { tls, problems: ofTls } = await loadTls(known.tls ?? {}, folder, merged.locate);
  report(ofTls);
  const checks = toDemands(known.checks, nameOf(merged.locate(['checks'])));
  return { ...complete(known, used, tls), ...(checks.length > 0 && { checks }), locate: merged.locate };
}

// No report names a folder of this machine.
function nameOf(at: ReturnType<Locate>): string {
  const name = typeof at === 'string' ? at : at.file;
  return name === FLAGS ? 'the options' : isAbsolute(name) ? basename(name) : name;
}

const FLAGS = 'the command line';

function listTexts(values: object | undefined): readonly string[] {
  return Object.values(values ?? {}).filter((value) => typeof value === 'string');
}

function complete(
  raw: RawProfile,
  used: Readonly<Record<string, string>>,
  tls: Profile['tls'],
): Omit<Profile, 'locate'> {
  const { baseUrl = '', build } = raw;
  const environment = raw.environment ?? guessEnvironment(baseUrl) ?? 'production';
  return {
    baseUrl: trimBaseUrl(baseUrl),
    environment,
    keys: raw.keys ?? {},
    headers: raw.headers ?? {},
    tls,
    limits: defaultLimits(raw.limits, environment),
    rateLimit: defaultRateLimit(raw.rateLimit, environment),
    arrangements: toOwnerStates(raw.arrangements),
    webhook: { endpointUrl: ENDPOINT_URL, only: false, besideOthers: false, ...raw.webhook },
    media: raw.media ?? {},
    ...(build !== undefined && { build }),
    // A function would have become `{ call }`.
    ...(raw.refresh && { refresh: raw.refresh as Readonly<Record<string, KeyRefresh>> }),
    secrets: collectSecrets(raw, used),
  };
}
