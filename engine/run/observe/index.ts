export { observeUploadFraming } from './upload-framing.ts';
export { observeUploadLimit } from './upload-limit.ts';
