export { createRunWalk, type WalkSettings } from './create-run-walk.ts';
