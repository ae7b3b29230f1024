export type { RawChunk, RawExchange } from './raw.ts';
export { checkTraffic, readTraffic } from './read-file.ts';
