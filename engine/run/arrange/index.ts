export { type Arranged, type Arranging, type NotArranged } from './arranged.ts';
export { createArranger, type Arranger, type StateUse } from './arranger.ts';
