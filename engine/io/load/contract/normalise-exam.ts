import type { Exam } from '../../../core/model/index.ts';
import type { ContractFiles } from './contract-files.ts';
import { listExamClauses } from './listings.ts';
import { normaliseSource } from './normalise-source.ts';

/** Makes the exam of all its files, with the defaults. */
export function normaliseExam(files: ContractFiles): Exam {
  return {
    clauses: listExamClauses(files).map(({ file, clause, path }) => ({
      always: false,
      ...clause,
      source: normaliseSource(clause.source, files),
      at: file.locate(path),
    })),
    sittings: files.exam.flatMap(({ content, locate }) =>
      (content.sittings ?? []).map((sitting, index) => ({
        depth: 'quick' as const,
        times: 1,
        ...sitting,
        at: locate(['sittings', index]),
      })),
    ),
  };
}
