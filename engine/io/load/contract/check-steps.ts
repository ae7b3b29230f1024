import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Path } from '../source/yaml-file.ts';
import type { ContractFiles } from './contract-files.ts';
import { anyOf, checkCondition, checkTemplate, commonScope, type Scope } from './expressions.ts';
import { listOperations } from './listings.ts';
import { checkName, checkUnique, type Names } from './names.ts';
import { mergeParameters } from './merge-parameters.ts';
import { listOutputs } from './outputs.ts';
import type { RawStep, RawWorkflow } from './raw-arazzo.ts';

/** Finds what the steps of a workflow, its outputs and the read that tells whether it holds name wrongly. */
export function checkSteps(files: ContractFiles, names: Names, workflow: RawWorkflow, path: Path): readonly Problem[] {
  const { arazzo } = files;
  const { steps, outputs = {}, 'x-assay-holds': holds } = workflow;
  const inputs = inputScope(files, workflow);
  const holdsScope = { ...inputs, steps: inSteps(steps), outputs: anyOf(Object.keys(outputs), 'output') };
  return [
    ...checkUnique(
      'step',
      steps.map(({ stepId }, index) => ({ value: stepId, file: arazzo, path: [...path, 'steps', index, 'stepId'] })),
    ),
    ...steps.flatMap((step, index) =>
      checkStep(files, names, step, { ...inputs, steps: inSteps(steps.slice(0, index)) }, [...path, 'steps', index]),
    ),
    ...checkTemplate(outputs, { ...inputs, steps: inSteps(steps) }, arazzo, [...path, 'outputs']),
    ...(holds === undefined ? [] : checkStep(files, names, holds, holdsScope, [...path, 'x-assay-holds'])),
  ];
}

function checkStep(files: ContractFiles, names: Names, step: RawStep, scope: Scope, path: Path): readonly Problem[] {
  const { arazzo } = files;
  const answer: Scope = { ...scope, statusCode: () => undefined, response: checkResponse, request: checkRequest };
  return [
    ...checkName(names, 'operation', step.operationId, arazzo, [...path, 'operationId']),
    ...checkName(names, 'fixture', step['x-assay-fixture'], arazzo, [...path, 'x-assay-fixture']),
    ...checkParameters(files, step, path),
    ...checkTemplate(
      (step.parameters ?? []).map(({ value }) => ({ value })),
      scope,
      arazzo,
      [...path, 'parameters'],
    ),
    ...checkTemplate(step.requestBody?.payload, scope, arazzo, [...path, 'requestBody', 'payload']),
    ...checkTemplate(step.outputs, answer, arazzo, [...path, 'outputs']),
    ...(step.successCriteria ?? []).flatMap(({ condition }, index) =>
      checkCondition(condition, answer, arazzo, [...path, 'successCriteria', index, 'condition']),
    ),
    ...(step.onFailure ?? []).flatMap((action, at) =>
      action.type === 'retry'
        ? []
        : action.criteria.flatMap(({ condition }, index) =>
            checkCondition(condition, answer, arazzo, [...path, 'onFailure', at, 'criteria', index, 'condition']),
          ),
    ),
  ];
}

function checkParameters({ openapi, arazzo }: ContractFiles, step: RawStep, path: Path): readonly Problem[] {
  const listed = listOperations(openapi.content).find(({ operation }) => operation.operationId === step.operationId);
  if (listed === undefined) return [];
  const { item, operation } = listed;
  const declared = mergeParameters(item, operation).map((parameter) => `${parameter.in} ${parameter.name}`);
  const wrong = (step.parameters ?? []).flatMap((parameter, index) => {
    const name = `${parameter.in} ${parameter.name}`;
    if (declared.includes(name)) return [];
    const at = arazzo.locate([...path, 'parameters', index, 'name']);
    return [{ message: `\`${step.operationId}\` has no parameter \`${name}\`${suggest(name, declared)}`, at }];
  });
  const content = step.requestBody?.contentType;
  const taken = Object.keys(operation.requestBody?.content ?? {});
  if (content === undefined || taken.includes(content)) return wrong;
  const message = `\`${step.operationId}\` takes no \`${content}\`${suggest(content, taken)}`;
  return [...wrong, { message, at: arazzo.locate([...path, 'requestBody', 'contentType']) }];
}

function inputScope({ arazzo }: ContractFiles, { 'x-assay-needs': needs = [] }: RawWorkflow): Scope {
  const outputs = listOutputs(arazzo.content);
  return {
    ...commonScope,
    inputs: (rest) => {
      const [name = '', ...output] = rest.split('.');
      const isNeeded = needs.includes(name);
      return isNeeded ? anyOf(outputs[name] ?? [], `output of ${name}`)(output.join('.')) : needMessage(name, needs);
    },
  };
}

function needMessage(name: string, needs: readonly string[]): string {
  return `\`${name}\` is not in x-assay-needs${suggest(name, needs)}`;
}

function inSteps(steps: readonly RawStep[]): (rest: string) => string | undefined {
  return (rest) => {
    const [, id = '', output] = /^([^.]*)\.outputs\.(.+)$/.exec(rest) ?? [];
    if (output === undefined) return 'it must have the form $steps.<step>.outputs.<output>';
    const step = steps.find(({ stepId }) => stepId === id);
    if (step === undefined)
      return `there is no earlier step \`${id}\`${suggest(
        id,
        steps.map(({ stepId }) => stepId),
      )}`;
    return anyOf(Object.keys(step.outputs ?? {}), `output of ${id}`)(output);
  };
}

function checkRequest(rest: string): string | undefined {
  return /^(method|url|body(#.*)?|(header|query)\..+)$/.test(rest)
    ? undefined
    : 'only $request.method, $request.url, $request.header.name, $request.query.name and $request.body#/pointer are known';
}

function checkResponse(rest: string): string | undefined {
  return /^(body(#.*)?|header\..+)$/.test(rest)
    ? undefined
    : 'only $response.body#/pointer and $response.header.name are known';
}
