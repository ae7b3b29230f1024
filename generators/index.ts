import type { Generators } from '../engine/core/model/index.ts';
import { constraintBroken } from './constraint-broken.ts';
import { constraintDoubtful } from './constraint-doubtful.ts';
import { constraintKept } from './constraint-kept.ts';
import { lenientJson } from './lenient-json.ts';
import { oddStrings } from './odd-strings.ts';
import { severalBroken } from './several-broken.ts';

/** Every generator, by the name that a case's `generate` gives. */
export const generators: Generators = {
  'constraint-broken': constraintBroken,
  'constraint-kept': constraintKept,
  'constraint-doubtful': constraintDoubtful,
  'several-broken': severalBroken,
  'odd-strings': oddStrings,
  'lenient-json': lenientJson,
};
