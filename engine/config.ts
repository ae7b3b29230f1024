import type { RawProfile } from './io/load/index.ts';

/** Returns a profile as it is; an editor then completes its keys: `export default defineConfig({ ... })` in `assay.config.ts`. */
export function defineConfig<Config extends RawProfile | (() => RawProfile | Promise<RawProfile>)>(
  config: Config,
): Config {
  return config;
}
