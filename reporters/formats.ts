/** The formats of reports, in the order of the help. */
export const reportFormats = [
  'console',
  'html',
  'json',
  'junit',
  'sarif',
  'markdown',
  'github',
  'gitlab',
  'har',
  'ctrf',
  'tap',
  'badge',
] as const;

/** The name of a report format. */
export type ReportFormat = (typeof reportFormats)[number];

/** The reports that are written where nothing else is asked for. */
export const DEFAULT_REPORTS: readonly ReportFormat[] = ['html', 'json', 'junit'];

/** The file that a format is written to where none is named; those without one are for the terminal. */
export const defaultFiles: Readonly<Partial<Record<ReportFormat, string>>> = {
  html: 'index.html',
  json: 'report.json',
  junit: 'junit.xml',
  sarif: 'assay.sarif',
  markdown: 'summary.md',
  gitlab: 'gl-code-quality-report.json',
  har: 'exchanges.har',
  ctrf: 'ctrf.json',
  tap: 'report.tap',
  badge: 'badge.svg',
};
