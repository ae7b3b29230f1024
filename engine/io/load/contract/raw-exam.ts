import type { Depth, ExamClause, Sitting } from '../../../core/model/index.ts';
import type { RawSource } from './raw-clauses.ts';

/** A clause as it stands in a file of the exam. */
export type RawExamClause = Omit<ExamClause, 'source' | 'always' | 'at'> & {
  readonly source: RawSource;
  readonly always?: boolean;
};

/** A sitting as it stands in a file of the exam. */
export type RawSitting = Omit<Sitting, 'depth' | 'times' | 'at'> & {
  readonly depth?: Depth;
  readonly times?: number;
};

/** `exam/<name>.yaml`. */
export interface ExamFile {
  readonly clauses?: readonly RawExamClause[];
  readonly sittings?: readonly RawSitting[];
}
