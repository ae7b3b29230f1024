export { uniteCounted } from './unite-counted.ts';
export { isIncident, uniteEntries, uniteIncidents } from './unite-entries.ts';
export { uniteFacts, uniteObservations } from './unite-facts.ts';
