import type { HostileTarget } from '../target.ts';
import { bodies } from './bodies.ts';
import { connections } from './connections.ts';
import { heads } from './heads.ts';
import { redirects } from './redirects.ts';
import { secure } from './secure.ts';
import { texts } from './texts.ts';
import { turns } from './turns.ts';

/** Every hostile target, by what the trouble is with. */
export const hostileTargets: Readonly<Record<string, readonly HostileTarget[]>> = {
  Connections: connections,
  TLS: secure,
  'Heads of answers': heads,
  'Ends of bodies': bodies,
  'Contents of bodies': texts,
  Redirects: redirects,
  'What comes later': turns,
};
