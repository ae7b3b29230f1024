import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import {
  METHODS,
  type Facts,
  type OpenApi,
  type RawOperation,
  type RawParameter,
  type RawPathItem,
  type WrittenOpenApi,
  type WrittenOperation,
  type WrittenParameter,
  type WrittenPathItem,
} from '../contract/raw-openapi.ts';
import { basePathOf } from './base-path.ts';
import { clusterEnvelopes } from './cluster-envelopes.ts';
import { createOperationNames } from './operation-names.ts';

/** A document in which nothing is left to defaults. */
export interface CompleteDocument {
  readonly file: YamlFile<OpenApi>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** The bucket of every operation, where the document names none. */
const ONLY_BUCKET = 'api';

/** Gives a document what it may leave out: names of operations, one bucket, and what stands in `x-assay`. */
export function completeDocument(file: YamlFile<WrittenOpenApi>): CompleteDocument {
  const warnings: Problem[] = [];
  const warn = (message: string, path: Path, part?: 'key'): void => {
    warnings.push({ message, at: file.locate(path, part) });
  };
  const { content } = file;
  const { info = {}, components = {}, servers = [], 'x-assay': given = {} } = content;
  const nameOf = createOperationNames(content, warn);
  const completed = Object.entries(content.paths).map(([template, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const path = ['paths', template, method];
      return [[method, completeOperation(operation, nameOf(template, method), template, item, path, warn)]] as const;
    });
    const parameters = (item.parameters ?? []).flatMap(completeParameter);
    const complete: RawPathItem = { ...withoutOperations(item), parameters, ...Object.fromEntries(operations) };
    return [template, complete] as const;
  });
  if (servers.length > 1) warn('only the first server is used', ['servers', 1]);
  const clustered = clusterEnvelopes(Object.fromEntries(completed), components);
  const facts: Facts = {
    name: slug(info.title ?? '') || 'api',
    docsUrl: '',
    basePath: basePathOf(servers[0]),
    infrastructureStatuses: [502, 503, 504],
    buckets: [ONLY_BUCKET],
    mediaAllow: [],
    envelopes: clustered.envelopes,
    ...given,
  };
  const named = { title: info.title ?? facts.name, version: String(info.version ?? '0') };
  const { paths, components: all } = clustered;
  const complete: OpenApi = { ...content, paths, components: all, info: named, 'x-assay': facts };
  return { file: { ...file, content: complete }, problems: [], warnings };
}

function withoutOperations({ servers }: WrittenPathItem): Pick<RawPathItem, 'servers'> {
  return servers === undefined ? {} : { servers };
}

type Warn = (message: string, path: Path, part?: 'key') => void;

function completeOperation(
  operation: WrittenOperation,
  operationId: string,
  template: string,
  item: WrittenPathItem,
  path: Path,
  warn: Warn,
): RawOperation {
  const { responses = {} } = operation;
  if (Object.keys(responses).length === 0) warn('it documents no answer', path, 'key');
  const inPath = [...(item.parameters ?? []), ...(operation.parameters ?? [])].filter((one) => one.in === 'path');
  const used = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const undeclared = used.filter((name) => !inPath.some((one) => one.name === name));
  const stray = inPath.filter(({ name }) => !used.includes(name)).map(({ name }) => name);
  undeclared.forEach((name) => {
    warn(`the path parameter \`${name}\` is not declared; any text is taken for right`, path, 'key');
  });
  stray.forEach((name) => {
    warn(`the path parameter \`${name}\` is not in the path`, [...path, 'parameters']);
  });
  const parameters = [
    ...(operation.parameters ?? []).filter(({ name, in: place }) => place !== 'path' || used.includes(name)),
    ...undeclared.map((name): RawParameter => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ];
  return {
    ...operation,
    operationId,
    responses,
    parameters: parameters.flatMap(completeParameter),
    'x-bucket': operation['x-bucket'] ?? ONLY_BUCKET,
  };
}

// The standard ignores these as parameters: other parts of the document say what they are.
const NOT_PARAMETERS = ['accept', 'content-type', 'authorization'];

function completeParameter(parameter: WrittenParameter): readonly RawParameter[] {
  if (parameter.in === 'header' && NOT_PARAMETERS.includes(parameter.name.toLowerCase())) return [];
  const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {};
  return [{ ...parameter, schema }];
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
}
