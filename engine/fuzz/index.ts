export { redraw, type Draw } from './redraw.ts';
export { createRunProperty, type PropertySettings } from './run-property.ts';
