export { fromHarEntry, type Attachments } from './from-har.ts';
export { fromLoose } from './from-loose.ts';
export { fromRecorded } from './from-recorded.ts';
