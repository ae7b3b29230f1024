export { drawWalk, movedThings } from './draw-walk.ts';
export { explainOrder, type Outcome } from './explain-order.ts';
export { shrinkSteps, sliceSteps, withoutOrphans } from './shrink-steps.ts';
export { areKin, callOf, closeStates, entityOf, isLasting, rowsIn, thingsMadeBy, type Thing } from './thing.ts';
export { readPath, writePath } from './walk-path.ts';
export { weighShown, weighStatus, type Hint, type Knowledge, type Seen, type Weighed } from './weigh-answer.ts';
