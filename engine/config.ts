import type { OwnCheck } from './core/model/index.ts';
import type { RawProfile } from './io/load/index.ts';

/** Returns a profile as it is; an editor then completes its keys: `export default defineConfig({ ... })` in `assay.config.ts`. */
export function defineConfig<Config extends RawProfile | (() => RawProfile | Promise<RawProfile>)>(
  config: Config,
): Config {
  return config;
}

/**
 * Returns an own check as it is; an editor then completes its keys and the exchange that it looks at. It goes into `checks`
 * of `assay.config.ts`.
 */
export function defineCheck(check: OwnCheck): OwnCheck {
  return check;
}

export type { OwnCheck, OwnExchange, OwnFinding, OwnMessage, OwnRequest, OwnResponse } from './core/model/own-check.ts';
