export { createRunProperty, type PropertySettings } from './run-property.ts';
