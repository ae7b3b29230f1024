import { decodeText } from '../decode-text.ts';
import { DOCUMENT_NAMES, readOpenApi } from '../openapi/read-openapi.ts';
import type { Upgrade } from '../openapi/upgrade.ts';
import type { CheckSchema } from '../source/check-schema.ts';
import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import { parseYaml, type YamlFile } from '../source/yaml-file.ts';
import type { FolderFile } from '../files.ts';
import type { Arazzo } from './raw-arazzo.ts';
import type {
  ClauseFile,
  FixtureFile,
  PageFile,
  PendingFile,
  ProseFile,
  RulingFile,
  SituationFile,
} from './raw-clauses.ts';
import type { ExamFile } from './raw-exam.ts';
import type { LifecycleFile } from './raw-lifecycle.ts';
import type { OpenApi } from './raw-openapi.ts';

/** The files of a contract, each of which obeys its schema. */
export interface ContractFiles {
  readonly openapi: YamlFile<OpenApi>;
  readonly arazzo: YamlFile<Arazzo>;
  readonly clauses: readonly YamlFile<ClauseFile>[];
  readonly envelopes: YamlFile<ClauseFile>;
  readonly always: YamlFile<ClauseFile>;
  readonly pages: readonly YamlFile<PageFile>[];
  readonly prose: YamlFile<ProseFile>;
  readonly situations: YamlFile<SituationFile>;
  readonly pending: YamlFile<PendingFile>;
  readonly rulings: YamlFile<RulingFile>;
  readonly exam: readonly YamlFile<ExamFile>[];
  readonly lifecycle?: YamlFile<LifecycleFile>;
  readonly fixtures: YamlFile<FixtureFile>;
  readonly uploads: readonly FolderFile[];
}

/** The files of a contract, what must be mended in them, and what is not used of them. */
export interface ParsedFiles {
  readonly files: ContractFiles;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Parses every file of a contract and holds it against its schema; the files may be used where there are no problems. */
export function parseContractFiles(files: readonly FolderFile[], check: CheckSchema, upgrade: Upgrade): ParsedFiles {
  const name = DOCUMENT_NAMES.find((one) => files.some((file) => file.name === one)) ?? 'openapi.yaml';
  const open = (wanted: string): Uint8Array | undefined => files.find((file) => file.name === wanted)?.bytes;
  const document = open(name) === undefined ? undefined : readOpenApi(name, { open, check, upgrade });
  const own = document?.names ?? [];
  const parsed = files.filter((file) => !own.includes(file.name)).flatMap((file) => parseFile(file, check));
  const of = (schema: string): readonly YamlFile[] =>
    parsed.flatMap((one) => (one.schema === schema ? [one.file] : []));
  // The cast is what the schema of the same name has checked; where it has not, there is a problem.
  const single = <Content>(schema: string, empty: Content): YamlFile<Content> =>
    (of(schema)[0] ?? absent(schema, empty)) as YamlFile<Content>;
  const missing = document === undefined ? [{ message: 'the file is missing', at: first(name) }] : document.problems;
  return {
    files: {
      openapi: document?.file ?? absent(name, {} as OpenApi),
      arazzo: single<Arazzo>('arazzo', { workflows: [] }),
      clauses: of('clauses') as readonly YamlFile<ClauseFile>[],
      envelopes: single<ClauseFile>('envelopes', { clauses: [] }),
      always: single<ClauseFile>('always', { clauses: [] }),
      pages: of('page') as readonly YamlFile<PageFile>[],
      prose: single<ProseFile>('prose', { pages: [] }),
      situations: single<SituationFile>('situations', { situations: [] }),
      pending: single<PendingFile>('pending', { pending: [] }),
      rulings: single<RulingFile>('rulings', { rulings: [] }),
      exam: of('exam') as readonly YamlFile<ExamFile>[],
      ...(of('lifecycle').length === 0 ? {} : { lifecycle: single('lifecycle', {} as LifecycleFile) }),
      fixtures: single<FixtureFile>('fixtures', { fixtures: [] }),
      uploads: files.filter(({ name }) => isUpload(name)),
    },
    problems: [...missing, ...parsed.flatMap(({ problems }) => problems)],
    warnings: document?.warnings ?? [],
  };
}

const kinds: readonly (readonly [pattern: RegExp, schema: string])[] = [
  [/^arrangements\.arazzo\.yaml$/, 'arazzo'],
  [/^clauses\/[^/]+\.yaml$/, 'clauses'],
  [/^envelopes\.yaml$/, 'envelopes'],
  [/^always\.yaml$/, 'always'],
  [/^pages\/[^/]+\.yaml$/, 'page'],
  [/^prose\.yaml$/, 'prose'],
  [/^situations\.yaml$/, 'situations'],
  [/^pending\.yaml$/, 'pending'],
  [/^rulings\.yaml$/, 'rulings'],
  [/^exam\/[^/]+\.yaml$/, 'exam'],
  [/^lifecycle\.yaml$/, 'lifecycle'],
  [/^fixtures\/fixtures\.yaml$/, 'fixtures'],
];

const NAMES = [
  'openapi.yaml',
  'overlay.yaml',
  'arrangements.arazzo.yaml',
  'clauses/<status>-<name>.yaml',
  'envelopes.yaml',
  'always.yaml',
  'pages/<page>.yaml',
  'prose.yaml',
  'situations.yaml',
  'pending.yaml',
  'rulings.yaml',
  'exam/<name>.yaml',
  'lifecycle.yaml',
  'fixtures/fixtures.yaml',
];

interface Parsed {
  readonly schema: string;
  readonly file: YamlFile;
  readonly problems: readonly Problem[];
}

function parseFile({ name, bytes }: FolderFile, check: CheckSchema): readonly Parsed[] {
  if (isUpload(name) || name.endsWith('.md')) return [];
  const schema = kinds.find(([pattern]) => pattern.test(name))?.[1];
  if (schema === undefined) {
    const message = `unknown file${suggest(name, NAMES)}`;
    return [{ schema: '', file: absent(name, {}), problems: [{ message, at: first(name) }] }];
  }
  const { file, problems } = parseYaml(name, decodeText(bytes));
  return [{ schema, file, problems: problems.length > 0 ? problems : check(schema, file.content, file.locate) }];
}

function isUpload(name: string): boolean {
  return name.startsWith('fixtures/') && name !== 'fixtures/fixtures.yaml';
}

function absent<Content>(name: string, content: Content): YamlFile<Content> {
  return { name, content, locate: () => first(name) };
}

function first(file: string): { readonly file: string; readonly line: number; readonly column: number } {
  return { file, line: 1, column: 1 };
}
