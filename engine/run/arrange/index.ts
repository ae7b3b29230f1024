export { type Arranged, type Arranging } from './arranged.ts';
export { createArranger, type Arranger } from './arranger.ts';
