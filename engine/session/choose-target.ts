import { WrongUse, type Contract } from '../core/model/index.ts';
import { findConfig, tellNearNames } from '../io/load/profile/find-config.ts';
import { nameFunctions } from '../io/load/profile/owner-states.ts';
import type { ProfileRequest, RawProfile } from '../io/load/index.ts';
import type { ProgramOptions } from './program-options.ts';
import { appTarget, embeddedTarget, profiledTarget, type Target } from './target.ts';

/** Where a target is looked for besides the options. */
export type Surroundings = Pick<ProfileRequest, 'cwd' | 'environment'>;

/** Returns the target that options, environment or a profile on disk name, in this order. */
export async function chooseTarget(
  { app, reference, config }: Pick<ProgramOptions, 'app' | 'reference' | 'config'>,
  profile: RawProfile,
  { cwd, environment }: Surroundings,
  contract: Contract,
): Promise<Target> {
  const flags = nameFunctions({ value: profile, locate: () => 'the options' }).value as RawProfile; // it only names functions
  const request = { config, cwd, environment, flags, onWarning };
  if (app !== undefined && flags.baseUrl !== undefined) throw new WrongUse('Give `app` or `baseUrl`, not both.');
  if (app !== undefined) return appTarget(app, request);
  const isNamed = [flags.baseUrl, environment['ASSAY_BASE_URL'], config].some(
    (name) => name !== undefined && name !== '',
  );
  if (isNamed || (await findConfig(cwd)) !== undefined) return profiledTarget(request);
  if (reference === true) return embeddedTarget(contract, flags);
  const near = await tellNearNames(cwd);
  const missing =
    'There is no target. Give `baseUrl`, `app` or `reference: true`, set ASSAY_BASE_URL, or write a profile (npx assay init).';
  throw new WrongUse([missing, near ?? []].flat().join(' '));
}

function onWarning(text: string): void {
  process.emitWarning(text);
}
