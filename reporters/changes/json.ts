import type { ChangeReport } from '../../engine/core/model/index.ts';
import { visibleJson } from '../visible.ts';

/** A comparison of contracts as JSON. */
export function* renderChangesJson(report: ChangeReport): Iterable<string> {
  yield `${visibleJson(JSON.stringify({ format: 'assay-changes/1', ...report }, undefined, 2))}\n`;
}
