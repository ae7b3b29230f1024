import { basePathOf } from '../openapi/base-path.ts';
import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import { checkSecurity } from './check-security.ts';
import { listOperations, type ListedOperation } from './listings.ts';
import { checkEach, checkName, checkUnique, type Names } from './names.ts';
import { mergeParameters } from './merge-parameters.ts';
import type { OpenApi } from './raw-openapi.ts';

/** Finds what `openapi.yaml` names wrongly within itself. */
export function checkOperations(openapi: YamlFile<OpenApi>, names: Names): readonly Problem[] {
  const operations = listOperations(openapi.content);
  const facts = openapi.content['x-assay'];
  return [
    ...checkUnique(
      'operation',
      operations.map(({ operation, path }) => ({
        value: operation.operationId,
        file: openapi,
        path: [...path, 'operationId'],
      })),
    ),
    ...checkEach(names, 'schema', facts.envelopes, openapi, ['x-assay', 'envelopes']),
    ...checkServer(openapi),
    ...checkSecurity(openapi),
    ...checkPreflight(openapi, operations, names),
    ...operations.flatMap((listed) => [
      ...checkName(names, 'bucket', listed.operation['x-bucket'], openapi, [...listed.path, 'x-bucket']),
      ...checkPathParameters(openapi, listed),
      ...checkCreates(openapi, listed, operations, names),
    ]),
  ];
}

function checkServer(openapi: YamlFile<OpenApi>): readonly Problem[] {
  const { basePath } = openapi.content['x-assay'];
  const server = openapi.content.servers?.[0];
  if (server === undefined || basePathOf(server) === basePath) return [];
  return [{ message: `the server must be the base path \`${basePath}\``, at: openapi.locate(['servers', 0, 'url']) }];
}

function checkPreflight(
  openapi: YamlFile<OpenApi>,
  operations: readonly ListedOperation[],
  names: Names,
): readonly Problem[] {
  const path = ['x-assay', 'preflight'];
  const { preflight } = openapi.content['x-assay'];
  if (preflight === undefined) return [];
  const listed = operations.find(({ operation }) => operation.operationId === preflight);
  if (listed === undefined) return checkName(names, 'operation', preflight, openapi, path);
  const isPlain = listed.method === 'get' && !listed.template.includes('{');
  if (isPlain) return [];
  return [{ message: `\`${preflight}\` is no read without parameters`, at: openapi.locate(path) }];
}

function checkPathParameters(
  openapi: YamlFile<OpenApi>,
  { template, operation, path }: ListedOperation,
): readonly Problem[] {
  const given = operation['x-assay-valid'];
  if (given === undefined || given.request !== undefined) return [];
  const used = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const missing = used.filter((name) => !Object.hasOwn(given.path ?? {}, name));
  return missing.map((name) => ({
    message: `x-assay-valid gives no path parameter \`${name}\``,
    at: openapi.locate([...path, 'x-assay-valid'], 'key'),
  }));
}

function checkCreates(
  openapi: YamlFile<OpenApi>,
  { operation, path }: ListedOperation,
  operations: readonly ListedOperation[],
  names: Names,
): readonly Problem[] {
  const creates = operation['x-assay-creates'];
  if (creates === undefined) return [];
  const at = [...path, 'x-assay-creates'];
  const remove = operations.find((other) => other.operation.operationId === creates.deleteOperation);
  const parameters = remove === undefined ? [] : mergeParameters(remove.item, remove.operation).map(({ name }) => name);
  return [
    ...checkName(names, 'operation', creates.deleteOperation, openapi, [...at, 'deleteOperation']),
    ...checkName(names, 'operation', creates.listOperation, openapi, [...at, 'listOperation']),
    ...(remove === undefined || parameters.includes(creates.deleteParameter)
      ? []
      : [
          {
            message: `\`${creates.deleteOperation}\` has no parameter \`${creates.deleteParameter}\`${suggest(creates.deleteParameter, parameters)}`,
            at: openapi.locate([...at, 'deleteParameter']),
          },
        ]),
  ];
}
