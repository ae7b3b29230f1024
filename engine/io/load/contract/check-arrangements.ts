import type { Problem } from '../source/problem.ts';
import { checkSteps } from './check-steps.ts';
import type { ContractFiles } from './contract-files.ts';
import { listOperations } from './listings.ts';
import { listReferred } from './expressions.ts';
import { checkEach, checkName, checkUnique, type Names } from './names.ts';
import type { RawStep, RawWorkflow } from './raw-arazzo.ts';

/** Finds arrangements of the same name, unknown needs and circles of them, and steps that name something wrongly. */
export function checkArrangements(files: ContractFiles, names: Names): readonly Problem[] {
  const { arazzo } = files;
  const { workflows, 'x-assay-owner': owners = {} } = arazzo.content;
  const named = workflows.map(({ workflowId }, index) => ({
    value: workflowId,
    file: arazzo,
    path: ['workflows', index, 'workflowId'],
  }));
  const owned = Object.keys(owners).map((name) => ({ value: name, file: arazzo, path: ['x-assay-owner', name] }));
  return [
    ...checkUnique('arrangement', [...owned, ...named]),
    ...checkCircles(files),
    ...workflows.flatMap((workflow, index) => [
      ...checkEach(names, 'arrangement', workflow['x-assay-needs'], arazzo, ['workflows', index, 'x-assay-needs']),
      ...checkName(names, 'key', workflow['x-assay-key'], arazzo, ['workflows', index, 'x-assay-key']),
      ...checkInputs(files, workflow, index),
      ...checkSteps(files, names, workflow, ['workflows', index]),
    ]),
  ];
}

function checkInputs({ arazzo }: ContractFiles, workflow: RawWorkflow, index: number): readonly Problem[] {
  const described = Object.keys(workflow.inputs?.properties ?? {});
  const needs = workflow['x-assay-needs'] ?? [];
  return described
    .filter((name) => !needs.includes(name))
    .map((name) => ({
      message: `the input \`${name}\` is not in x-assay-needs`,
      at: arazzo.locate(['workflows', index, 'inputs', 'properties', name], 'key'),
    }));
}

function checkCircles(files: ContractFiles): readonly Problem[] {
  const { arazzo } = files;
  const needs = listNeeds(files);
  return arazzo.content.workflows.flatMap(({ workflowId }, index) => {
    const circle = findCircle(needs, workflowId, [workflowId]);
    // Each circle is told once, where its first name by the alphabet stands.
    if (circle === undefined || [...circle].sort()[0] !== workflowId) return [];
    const message = `the arrangements need each other in a circle: ${circle.join(' -> ')}`;
    return [{ message, at: arazzo.locate(['workflows', index, 'workflowId']) }];
  });
}

function findCircle(
  needs: ReadonlyMap<string, readonly string[]>,
  start: string,
  way: readonly string[],
): readonly string[] | undefined {
  for (const name of needs.get(way.at(-1) ?? start) ?? []) {
    if (name === start) return [...way, start];
    const found = way.includes(name) ? undefined : findCircle(needs, start, [...way, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

// A step takes what it leaves out from the operation's valid request, and so needs what that refers to.
function listNeeds({ openapi, arazzo }: ContractFiles): ReadonlyMap<string, readonly string[]> {
  const operations = new Map(
    listOperations(openapi.content).map(({ operation }) => [operation.operationId, operation['x-assay-valid'] ?? {}]),
  );
  const impliedBy = ({ operationId, parameters, requestBody }: RawStep): readonly string[] => {
    const { path = {}, query = {}, body } = operations.get(operationId) ?? {};
    const given = (parameters ?? []).map(({ name }) => name);
    const left = [...Object.entries(path), ...Object.entries(query)].filter(([name]) => !given.includes(name));
    return listReferred([left.map(([, value]) => value), requestBody === undefined ? body : null]);
  };
  return new Map(
    arazzo.content.workflows.map((workflow) => [
      workflow.workflowId,
      [...(workflow['x-assay-needs'] ?? []), ...workflow.steps.flatMap(impliedBy)],
    ]),
  );
}
