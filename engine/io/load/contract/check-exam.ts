import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import type { ContractFiles } from './contract-files.ts';
import { listExamClauses } from './listings.ts';
import { checkEach, checkName, checkUnique, type Names } from './names.ts';
import type { ExamFile, RawExamClause, RawSitting } from './raw-exam.ts';

interface Listed<Item> {
  readonly file: YamlFile<ExamFile>;
  readonly item: Item;
  readonly path: Path;
}

/** Finds what the exam names wrongly, clauses that no sitting shows, and sittings that leave a client hanging. */
export function checkExam(files: ContractFiles, names: Names): readonly Problem[] {
  const clauses = listExamClauses(files).map(({ clause: item, ...rest }) => ({ item, ...rest }));
  const sittings = files.exam.flatMap((file) =>
    (file.content.sittings ?? []).map((item, index) => ({ file, item, path: ['sittings', index] })),
  );
  const shown = new Set(sittings.flatMap(({ item }) => item.clauses));
  return [
    ...checkUnique('clause', clauses.map(placeOf)),
    ...checkUnique('sitting', sittings.map(placeOf)),
    ...clauses.flatMap((listed) => checkClause(listed, names, shown)),
    ...sittings.flatMap((listed) => checkSitting(listed, names)),
  ];
}

function placeOf({ file, item, path }: Listed<{ readonly id: string }>): Parameters<typeof checkUnique>[1][number] {
  return { value: item.id, file, path: [...path, 'id'] };
}

function checkClause(
  { file, item: { id, always }, path }: Listed<RawExamClause>,
  { clause }: Names,
  shown: ReadonlySet<string>,
): readonly Problem[] {
  const at = file.locate([...path, 'id']);
  if (clause.includes(id)) return [{ message: `\`${id}\` is a clause of the server already; name it otherwise`, at }];
  if (always === true || shown.has(id)) return [];
  return [{ message: `no sitting shows the clause \`${id}\`: name it in one, or say \`always: true\``, at }];
}

function checkSitting({ file, item, path }: Listed<RawSitting>, names: Names): readonly Problem[] {
  const { operation, clauses, like, answers } = item;
  const last = answers.at(-1);
  const succeeds = last !== undefined && last.status >= 200 && last.status < 300;
  return [
    ...checkName(names, 'operation', operation, file, [...path, 'operation']),
    ...checkName(names, 'sitting', like, file, [...path, 'like']),
    ...checkEach(names, 'exam clause', clauses, file, [...path, 'clauses']),
    ...(succeeds
      ? []
      : [
          {
            message: `the last answer is ${String(last?.status)}: let it succeed, so that no client tries for ever`,
            at: file.locate([...path, 'answers', answers.length - 1]),
          },
        ]),
  ];
}
