import type { JsonSchema } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import type { ContractFiles } from './contract-files.ts';
import { listClauses, listOperations } from './listings.ts';
import type { RawExpectation, RawStatus } from './raw-clauses.ts';

/** Finds parts of expectations that look at a member which no body of their statuses has: such a check could never fail. */
export function checkPlaces(files: ContractFiles): readonly Problem[] {
  const schemasOf = createSchemasOf(files);
  return listClauses(files).flatMap(({ clause, file, path }) => {
    const usual = clause.expect?.status ?? file.content.status;
    const own = clause.statuses ?? numbersOf(usual);
    const cases = (clause.cases ?? []).flatMap(({ expect }, index) => {
      const statuses = numbersOf(expect?.status ?? usual);
      return checkExpectation(expect, statuses, schemasOf, files, file, [...path, 'cases', index, 'expect']);
    });
    return [...checkExpectation(clause.expect, own, schemasOf, files, file, [...path, 'expect']), ...cases];
  });
}

type SchemasOf = (status: number) => readonly JsonSchema[];

function checkExpectation(
  expect: RawExpectation | undefined,
  statuses: readonly number[],
  schemasOf: SchemasOf,
  { openapi }: ContractFiles,
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  if (expect === undefined) return [];
  const { messageAt = {} } = openapi.content['x-assay'];
  const { message, mentions, bucket, docsUrl, members = {} } = expect;
  const places: readonly (readonly [part: string, pointerOn: (status: number) => string])[] = [
    ...(message === undefined
      ? []
      : [['message', (status: number) => message.at ?? messageAt[status] ?? '/detail'] as const]),
    ...(mentions === undefined ? [] : [['mentions', () => mentions.at ?? '/fields'] as const]),
    ...(bucket === undefined ? [] : [['bucket', () => bucket.at ?? '/bucket'] as const]),
    ...(docsUrl === undefined ? [] : [['docsUrl', () => docsUrl.at ?? '/docs_url'] as const]),
    ...Object.entries(members).flatMap(([pointer, demand]) =>
      pointer === 'level' || isAbsent(demand) ? [] : [['members', () => pointer] as const],
    ),
  ];
  return places.flatMap(([part, pointerOn]) => {
    const known = statuses.filter((status) => schemasOf(status).length > 0);
    const found = known.some((status) =>
      schemasOf(status).some((schema) => mayHold(schema, nameIn(pointerOn(status)))),
    );
    const [status] = known;
    if (status === undefined || found) return [];
    const pointer = pointerOn(status);
    const names = schemasOf(status).flatMap((schema) => Object.keys(schema['properties'] ?? {}));
    const text = `\`${part}\` looks at ${pointer}, which stands in no body of ${known.join(', ')}${suggest(nameIn(pointer), names)}`;
    return [{ message: text, at: file.locate([...path, part], 'key') }];
  });
}

function isAbsent(demand: unknown): boolean {
  return (
    demand === 'absent' || (typeof demand === 'object' && demand !== null && 'is' in demand && demand.is === 'absent')
  );
}

function nameIn(pointer: string): string {
  return (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}

function mayHold(schema: JsonSchema, name: string): boolean {
  const { properties } = schema;
  const isOpen =
    properties === undefined || ['allOf', 'anyOf', 'oneOf', '$ref'].some((key) => Object.hasOwn(schema, key));
  return isOpen || name === '*' || Object.hasOwn(properties as object, name);
}

// The envelopes that clauses give to a status, and the bodies that operations document for it.
function createSchemasOf(files: ContractFiles): SchemasOf {
  const { schemas = {} } = files.openapi.content.components;
  const resolve = (schema: JsonSchema | undefined): readonly JsonSchema[] => {
    const reference = schema?.['$ref'];
    const found = typeof reference === 'string' ? schemas[reference.slice(reference.lastIndexOf('/') + 1)] : schema;
    return found === undefined ? [] : [found];
  };
  const envelopes = listClauses(files).flatMap(({ clause }) => {
    const name = clause.expect?.envelope?.is;
    return name === undefined ? [] : [{ statuses: clause.statuses ?? [], schema: schemas[name] }];
  });
  const documented = listOperations(files.openapi.content).flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
      Object.values(content).map(({ schema }) => ({ statuses: [Number(status)], schema })),
    ),
  );
  const all = [...envelopes, ...documented];
  const known = new Map<number, readonly JsonSchema[]>();
  return (status) => {
    const found =
      known.get(status) ?? all.flatMap(({ statuses, schema }) => (statuses.includes(status) ? resolve(schema) : []));
    known.set(status, found);
    return found;
  };
}

function numbersOf(status: RawStatus | undefined): readonly number[] {
  const alternatives = status === undefined ? [] : [status].flat();
  return alternatives.flatMap((one) => {
    const code = typeof one === 'object' && 'status' in one ? one.status : one;
    return typeof code === 'number' ? [code] : [];
  });
}
