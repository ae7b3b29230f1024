import type { Generators } from '../engine/core/model/index.ts';

/** Every generator, by the name that a case's `generate` gives. */
export const generators: Generators = {};
