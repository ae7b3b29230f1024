import { needsCredential } from '../../../core/model/index.ts';
import type { Problem } from '../source/problem.ts';
import { checkExpectation } from './check-clauses.ts';
import { checkProcedure } from './check-procedure.ts';
import { checkSend, type SendNames } from './check-send.ts';
import type { ContractFiles } from './contract-files.ts';
import { listCases, listOperations, type ListedCase } from './listings.ts';
import type { RawCase, RawClause } from './raw-clauses.ts';
import { checkEach, checkName, checkUnique, selectOperations, type Names } from './names.ts';
import { mergeParameters } from './merge-parameters.ts';
import { listOutputs } from './outputs.ts';

/** Finds what cases and the operations' valid requests name wrongly. */
export function checkCases(files: ContractFiles, names: Names): readonly Problem[] {
  const outputs = listOutputs(files.arazzo.content);
  const parametersOf = pathParametersOf(files);
  const cases = listCases(files);
  return [
    ...checkUnique(
      'case',
      cases.map(({ clause, spec, file, path }) => ({
        value: `${clause.id}/${spec.id}`,
        file,
        path: [...path, 'id'],
      })),
    ),
    ...listOperations(files.openapi.content).flatMap(({ operation, path }) => {
      const pathParameters = parametersOf([operation.operationId]);
      const valid = operation['x-assay-valid'];
      return checkSend(valid, { names, outputs, pathParameters }, files.openapi, [...path, 'x-assay-valid']);
    }),
    ...cases.flatMap((listed) => {
      const operations = selectOperations(listed.spec.operation, names.operation);
      return checkCase(files, listed, operations, { names, outputs, pathParameters: parametersOf(operations) });
    }),
  ];
}

function checkCase(
  files: ContractFiles,
  { clause, spec, file, path }: ListedCase,
  operations: readonly string[],
  sendNames: SendNames,
): readonly Problem[] {
  const { names } = sendNames;
  const given = [...path, 'given'];
  return [
    ...checkOperation(spec.operation, names, file, [...path, 'operation']),
    ...checkTitle(spec.title, operations, file, [...path, 'title']),
    ...checkEach(names, 'arrangement', spec.arrange, file, [...path, 'arrange']),
    ...checkName(names, 'generator', spec.generate, file, [...path, 'generate']),
    ...checkSend(spec.send, sendNames, file, [...path, 'send']),
    ...checkCredentials(files, spec, operations, file, [...path, 'send', 'key']),
    ...checkEqual(clause, spec, file, path),
    ...checkName(names, 'operation', spec.then?.operation, file, [...path, 'then', 'operation']),
    ...checkProcedure(spec.procedure, sendNames, file, [...path, 'procedure']),
    ...checkExpectation(spec.expect, names, file, [...path, 'expect']),
    ...checkName(names, 'arrangement', spec.given?.arrangement, file, [...given, 'arrangement']),
    ...checkExpectation(spec.given?.otherwise.expect, names, file, [...given, 'otherwise', 'expect']),
  ];
}

type Place = readonly [file: ListedCase['file'], path: ListedCase['path']];

function checkOperation(
  operation: ListedCase['spec']['operation'],
  names: Names,
  ...[file, path]: Place
): readonly Problem[] {
  if (operation === 'all') return [];
  if (typeof operation === 'string') return checkName(names, 'operation', operation, file, path);
  if ('except' in operation) return checkEach(names, 'operation', operation.except, file, [...path, 'except']);
  return checkEach(names, 'operation', operation, file, path);
}

// Without a second request there is no first answer to hold the other against.
function checkEqual(clause: RawClause, spec: RawCase, ...[file, path]: Place): readonly Problem[] {
  const isAsked = clause.expect?.equal !== undefined || spec.expect?.equal !== undefined;
  if (!isAsked || spec.then !== undefined) return [];
  return [{ message: '`equal` needs `then`: what is sent when the first request is accepted', at: file.locate(path) }];
}

// Where no credential is needed, one that is missing or wrong decides nothing.
function checkCredentials(
  { openapi }: ContractFiles,
  { send, operation }: RawCase,
  operations: readonly string[],
  ...[file, path]: Place
): readonly Problem[] {
  if (send?.key === undefined) return [];
  const free = listOperations(openapi.content)
    .filter((listed) => !needsCredential({ security: listed.operation.security ?? openapi.content.security ?? [] }))
    .map((listed) => listed.operation.operationId);
  const unfit = operations.filter((id) => free.includes(id));
  const isSelected = operation === 'all' || (typeof operation === 'object' && !Array.isArray(operation));
  if (unfit.length === 0 || (isSelected && unfit.length < operations.length)) return [];
  const message = isSelected
    ? 'none of its operations needs a credential (`security`), so the key decides nothing'
    : `\`${unfit[0] ?? ''}\` can be used without a credential (\`security\`), so the key decides nothing`;
  return [{ message, at: file.locate(path) }];
}

function checkTitle(title: string, operations: readonly string[], ...[file, path]: Place): readonly Problem[] {
  if (operations.length < 2 || title.includes('{operation}')) return [];
  return [{ message: 'the title of a case over several operations must hold {operation}', at: file.locate(path) }];
}

function pathParametersOf({
  openapi,
}: ContractFiles): (operations: readonly string[]) => readonly string[] | undefined {
  const all = listOperations(openapi.content).map(({ item, operation }) => ({
    id: operation.operationId,
    names: mergeParameters(item, operation).flatMap(({ name, in: place }) => (place === 'path' ? [name] : [])),
  }));
  return (operations) => {
    if (operations.some((operation) => !all.some(({ id }) => id === operation))) return undefined;
    return [...new Set(all.flatMap(({ id, names }) => (operations.includes(id) ? names : [])))];
  };
}
