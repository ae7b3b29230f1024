export { type Arranged, type Arranging, type NotArranged } from './arranged.ts';
export { createArranger, type Arranger } from './arranger.ts';
export type { StateUse } from './state-use.ts';
