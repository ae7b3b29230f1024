export { checkWritable } from './check-writable.ts';
export { draftOf, isUnreplaceable } from './draft.ts';
export { explainFault, isFault } from './explain-fault.ts';
export { findPlace, identityOf, isKept, type Place } from './find-place.ts';
export { keepOwner } from './keep-owner.ts';
export { openThroughSync } from './open-place.ts';
export { writeAllSync } from './write-all.ts';
export { explainUnwritten, writeFileSafely, writeUnlessSecret } from './write-file.ts';
