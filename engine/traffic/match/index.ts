export { createMatch, type Match, type MatchRequest } from './create-match.ts';
export { splitUrl, type SplitUrl } from './split-url.ts';
