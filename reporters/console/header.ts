import type { Report } from '../../engine/core/model/index.ts';
import { shardText } from '../shard-text.ts';
import { describeSubject } from '../subject.ts';
import type { Pen } from './pen.ts';

/** What was held against what. */
export function headerLines(report: Report, pen: Pen): readonly string[] {
  const { contract, client, traffic } = report;
  const kind = client === undefined && traffic === undefined ? 'target ' : '';
  const seed = client === undefined ? `, seed ${report.seed}` : '';
  const how = traffic === undefined ? `, depth ${report.depth}${seed}${shardText(report)}` : '';
  return [
    `${pen.bold(`assay ${report.assay.version}`)}  ${contract.title} ${contract.version} (${contract.digest.slice(0, 12)})`,
    pen.dim(`${kind}${describeSubject(report)}${how}`),
  ];
}
