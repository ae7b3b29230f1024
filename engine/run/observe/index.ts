export { observeHtml } from './html.ts';
export { observeTarget, type ObservationBudget } from './observe-target.ts';
export { observeUploadFraming } from './upload-framing.ts';
export { observeUploadLimit } from './upload-limit.ts';
