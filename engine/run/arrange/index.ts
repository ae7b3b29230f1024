export { type Arranged, type Arranging } from './arranged.ts';
export { createArranger, type Arranger, type StateUse } from './arranger.ts';
