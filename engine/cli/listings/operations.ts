import type { Contract } from '../../core/model/index.ts';
import type { Listed } from './listed.ts';

/** Lists the operations with the bucket and the documented statuses of each. */
export function listOperations({ operations }: Contract): Listed {
  return {
    noun: 'operations',
    columns: { operation: 'OPERATION', method: 'METHOD', path: 'PATH', bucket: 'BUCKET', statuses: 'STATUSES' },
    rows: operations.map(({ id, method, path, bucket, bucketIs, responses }) => ({
      operation: id,
      method,
      path,
      bucket: bucketIs === 'inferred' ? `${bucket} (inferred)` : bucket,
      statuses: responses.map(({ status }) => String(status)),
    })),
    notes: [`${operations.length} operations`],
  };
}
