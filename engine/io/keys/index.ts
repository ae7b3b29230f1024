export { makeKey } from './make-key.ts';
export { openKeyRing, type KeyRing, type KeyTools } from './open-key-ring.ts';
export { withFreshKeys } from './with-fresh-keys.ts';
