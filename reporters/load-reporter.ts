import type { Reporter } from '../engine/core/model/index.ts';
import type { ReportFormat } from './formats.ts';

/** Loads the reporter of a format alone. */
export function loadReporter(format: ReportFormat): Promise<Reporter> {
  return loaders[format]();
}

const loaders: Readonly<Record<ReportFormat, () => Promise<Reporter>>> = {
  console: async () => (await import('./console/index.ts')).createConsoleReporter({ color: false }),
  html: async () => (await import('./html/index.ts')).html,
  json: async () => (await import('./json.ts')).json,
  junit: async () => (await import('./junit.ts')).junit,
  sarif: async () => (await import('./sarif/index.ts')).sarif,
  markdown: async () => (await import('./markdown/index.ts')).markdown,
  github: async () => (await import('./github/index.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  har: async () => (await import('./har/index.ts')).har,
  ctrf: async () => (await import('./ctrf.ts')).ctrf,
  tap: async () => (await import('./tap.ts')).tap,
  badge: async () => (await import('./badge.tsx')).badge,
};
