export { isTrue } from './condition.ts';
export { evaluate, fill, findValue, references } from './evaluate.ts';
export { atPointer, withPointer } from './pointer.ts';
export { lookInWebhook } from './webhook-urls.ts';
export { lookIn, Unresolved, type Scope } from './scope.ts';
