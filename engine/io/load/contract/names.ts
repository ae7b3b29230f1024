import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import type { ContractFiles } from './contract-files.ts';
import { listCases, listClauses, listExamClauses, listOperations } from './listings.ts';
import { listKeys } from './normalise-security.ts';
import type { RawCase } from './raw-clauses.ts';

/** Every name that a contract gives, for others of its parts to refer to. */
export interface Names {
  readonly operation: readonly string[];
  readonly arrangement: readonly string[];
  readonly fixture: readonly string[];
  readonly schema: readonly string[];
  readonly envelope: readonly string[];
  readonly bucket: readonly string[];
  readonly clause: readonly string[];
  readonly 'exam clause': readonly string[];
  readonly page: readonly string[];
  readonly 'reference page': readonly string[];
  /** As `clause/case`. */
  readonly case: readonly string[];
  readonly sitting: readonly string[];
  readonly 'pending entry': readonly string[];
  readonly generator: readonly string[];
  readonly key: readonly string[];
}

/** Collects the names that the files give. */
export function collectNames(files: ContractFiles, generators: readonly string[]): Names {
  const { openapi, arazzo, fixtures, pages, pending, prose } = files;
  return {
    operation: listOperations(openapi.content).map(({ operation }) => operation.operationId),
    arrangement: [
      ...arazzo.content.workflows.map(({ workflowId }) => workflowId),
      ...Object.keys(arazzo.content['x-assay-owner'] ?? {}),
    ],
    fixture: fixtures.content.fixtures.map(({ name }) => name),
    schema: Object.keys(openapi.content.components.schemas ?? {}),
    envelope: openapi.content['x-assay'].envelopes,
    bucket: openapi.content['x-assay'].buckets,
    clause: listClauses(files).map(({ clause }) => clause.id),
    'exam clause': listExamClauses(files).map(({ clause }) => clause.id),
    page: pages.map(({ content }) => content.page),
    'reference page': prose.content.gathered?.pages ?? [],
    case: listCases(files).map(({ clause, spec }) => `${clause.id}/${spec.id}`),
    sitting: files.exam.flatMap(({ content }) => (content.sittings ?? []).map(({ id }) => id)),
    'pending entry': pending.content.pending.map(({ id }) => id),
    generator: generators,
    key: listKeys(openapi.content).map(({ name }) => name),
  };
}

/** Returns a problem where a value names nothing of its kind; absent values name nothing wrong. */
export function checkName(
  names: Names,
  kind: keyof Names,
  name: string | undefined,
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  if (name === undefined || names[kind].includes(name)) return [];
  return [{ message: `unknown ${kind} \`${name}\`${suggest(name, names[kind])}`, at: file.locate(path) }];
}

/** Returns a problem for each member of a list that names nothing of its kind. */
export function checkEach(
  names: Names,
  kind: keyof Names,
  list: readonly string[] | undefined,
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  return (list ?? []).flatMap((name, index) => checkName(names, kind, name, file, [...path, index]));
}

/** Returns a problem where a page has no unit of a number; an absent number names nothing wrong. */
export function checkUnit(
  { pages }: ContractFiles,
  page: string,
  unit: number | undefined,
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  const numbers = pages.find(({ content }) => content.page === page)?.content.units.map(({ n }) => n) ?? [];
  if (unit === undefined || numbers.includes(unit)) return [];
  const [nearest = 1] = numbers.toSorted((one, other) => Math.abs(one - unit) - Math.abs(other - unit));
  return [{ message: `the page \`${page}\` has no unit ${unit}; did you mean ${nearest}?`, at: file.locate(path) }];
}

/** Returns a problem for each value that stands in the list before. */
export function checkUnique(
  kind: string,
  values: readonly { readonly value: string; readonly file: YamlFile; readonly path: Path }[],
): readonly Problem[] {
  return values.flatMap(({ value, file, path }, index) => {
    const earlier = values.findIndex((other) => other.value === value);
    const place = values[earlier];
    if (earlier === index || place === undefined) return [];
    const { file: name, line } = place.file.locate(place.path);
    return [{ message: `duplicate ${kind} \`${value}\`; it stands also at ${name}:${line}`, at: file.locate(path) }];
  });
}

/** Returns the operations that a case names. */
export function selectOperations(operation: RawCase['operation'], all: readonly string[]): readonly string[] {
  if (operation === 'all') return all;
  if (typeof operation === 'string') return [operation];
  // An array is the only list that the schema admits; `isArray` does not narrow readonly ones.
  if (Array.isArray(operation)) return operation as readonly string[];
  const { except } = operation as { readonly except: readonly string[] };
  return all.filter((id) => !except.includes(id));
}
