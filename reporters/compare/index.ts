export { compareReports } from './compare-reports.ts';
export type { Change, ChangeKind, Comparison, LatencyShift } from './comparison.ts';
export { renderComparisonConsole } from './console.ts';
export { decideComparison, type ComparisonDecision } from './decide-comparison.ts';
export { renderComparisonMarkdown } from './markdown.ts';
