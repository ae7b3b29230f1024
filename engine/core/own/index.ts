export { askOwnChecks, type OwnFault, type OwnJudgement } from './ask-own-checks.ts';
export { isAbout } from './is-about.ts';
export { showExchange, type HiddenExchange } from './show-exchange.ts';
export { withOwnClauses } from './with-own-clauses.ts';
