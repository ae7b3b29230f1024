import type { Contract } from '../../core/model/index.ts';
import { formatTable } from '../texts/format-table.ts';

/** Lists the operations with the bucket and the documented statuses of each. */
export function listOperations({ operations }: Contract): readonly string[] {
  const rows = operations.map(({ id, method, path, bucket, bucketIs, responses }) => [
    id,
    method,
    path,
    bucketIs === 'inferred' ? `${bucket} (inferred)` : bucket,
    responses.map(({ status }) => status).join(' '),
  ]);
  return [
    ...formatTable([['OPERATION', 'METHOD', 'PATH', 'BUCKET', 'STATUSES'], ...rows]),
    '',
    `${operations.length} operations`,
  ];
}
