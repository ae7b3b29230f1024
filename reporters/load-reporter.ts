import type { Reporter } from '../engine/core/model/index.ts';
import type { ReportFormat } from './formats.ts';

/** Loads the reporter of a format; none is needed until a run is over. */
export async function loadReporter(format: ReportFormat): Promise<Reporter> {
  const { reporters } = await import('./index.ts');
  return reporters[format];
}
