import type { ClauseKind } from '../../../core/model/index.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import type { ContractFiles } from './contract-files.ts';
import { listUnits } from './normalise-source.ts';
import type { ClauseFile, RawCase, RawClause } from './raw-clauses.ts';
import type { ExamFile, RawExamClause } from './raw-exam.ts';
import { METHODS, type OpenApi, type RawOperation, type RawPathItem } from './raw-openapi.ts';

/** An operation and where it stands in `openapi.yaml`. */
export interface ListedOperation {
  readonly template: string;
  readonly method: string;
  readonly item: RawPathItem;
  readonly operation: RawOperation;
  readonly path: Path;
}

/** A clause and where it stands. */
export interface ListedClause {
  readonly kind: ClauseKind;
  readonly file: YamlFile<ClauseFile>;
  readonly clause: RawClause;
  readonly path: Path;
}

/** A clause of the exam and where it stands. */
export interface ListedExamClause {
  readonly file: YamlFile<ExamFile>;
  readonly clause: RawExamClause;
  readonly path: Path;
}

/** A case and where it stands. */
export interface ListedCase {
  readonly file: YamlFile<ClauseFile>;
  readonly clause: RawClause;
  readonly spec: RawCase;
  readonly path: Path;
}

/** Returns every operation in the order of the document. */
export function listOperations(openapi: OpenApi): readonly ListedOperation[] {
  return Object.entries(openapi.paths).flatMap(([template, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ template, method, item, operation, path: ['paths', template, method] }];
    }),
  );
}

/** Returns the clauses of all files. */
export function listClauses({ clauses, envelopes, always }: ContractFiles): readonly ListedClause[] {
  const of = (usual: ClauseKind, file: YamlFile<ClauseFile>): readonly ListedClause[] =>
    file.content.clauses.map((clause, index) => {
      const kind = clause.during === undefined ? usual : kindDuring(clause.during);
      return { kind, file, clause, path: ['clauses', index] };
    });
  return [...clauses.flatMap((file) => of('situation', file)), ...of('envelope', envelopes), ...of('always', always)];
}

function kindDuring(during: NonNullable<RawClause['during']>): ClauseKind {
  return during === 'walk' || during === 'race' ? 'lifecycle' : 'sequence';
}

/** Returns the cases of all clauses. */
export function listCases(files: ContractFiles): readonly ListedCase[] {
  return listClauses(files).flatMap(({ file, clause, path }) =>
    (clause.cases ?? []).map((spec, index) => ({ file, clause, spec, path: [...path, 'cases', index] })),
  );
}

/** Returns the clauses of the exam with their places. */
export function listExamClauses({ exam }: ContractFiles): readonly ListedExamClause[] {
  return exam.flatMap((file) =>
    (file.content.clauses ?? []).map((clause, index) => ({ file, clause, path: ['clauses', index] })),
  );
}

/** Returns the ids of the clauses, or of those of the exam, whose source names a unit. */
export function clausesByUnit(
  listed: readonly { readonly clause: Pick<RawClause, 'id' | 'source'> }[],
  page: string,
  unit: number,
): readonly string[] {
  return listed.flatMap(({ clause: { id, source } }) =>
    source.kind === 'documented' && source.page === page && listUnits(source).includes(unit) ? [id] : [],
  );
}
