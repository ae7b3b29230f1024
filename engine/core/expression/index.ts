export { isTrue } from './condition.ts';
export { evaluate, fill, references } from './evaluate.ts';
export { atPointer, withPointer } from './pointer.ts';
export { lookIn, Unresolved, type Scope } from './scope.ts';
