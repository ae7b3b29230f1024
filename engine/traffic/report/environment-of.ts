import type { Environment } from '../../core/model/index.ts';

/** Returns where an origin is, as far as it tells: this machine, or somewhere else. */
export function environmentOf(origin: string): Environment {
  return LOCAL.test(origin) || !origin.includes('://') ? 'local' : 'staging';
}

const LOCAL = /^[a-z]+:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;
