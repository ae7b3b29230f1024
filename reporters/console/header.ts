import type { Report } from '../../engine/core/model/index.ts';
import { shardText } from '../shard-text.ts';
import type { Pen } from './pen.ts';

/** What was held against what. */
export function headerLines(report: Report, pen: Pen): readonly string[] {
  const { contract, target } = report;
  const build = target.build === undefined ? '' : `, build ${target.build}`;
  return [
    `${pen.bold(`assay ${report.assay.version}`)}  ${contract.title} ${contract.version} (${contract.digest.slice(0, 12)})`,
    pen.dim(
      `target ${target.baseUrl} (${target.environment}${build}), depth ${report.depth}, seed ${report.seed}${shardText(report)}`,
    ),
  ];
}
