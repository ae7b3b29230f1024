import { asText, type Arrangement, type Json, type SendSpec, type Step } from '../../../core/model/index.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import { listKeys } from './normalise-security.ts';
import type { Arazzo, RawStep } from './raw-arazzo.ts';
import type { OpenApi } from './raw-openapi.ts';

/** Makes the arrangements: the workflows over the API, then the states that the owner brings about. */
export function normaliseArrangements(arazzo: YamlFile<Arazzo>, openapi: OpenApi): readonly Arrangement[] {
  const main = listKeys(openapi)[0]?.name ?? 'none';
  const { workflows, 'x-assay-owner': owners = {} } = arazzo.content;
  return [
    ...workflows.map((workflow, index): Arrangement => {
      const { 'x-assay-holds': holds, 'x-assay-brief': brief, 'x-assay-doubtful': doubtful } = workflow;
      return {
        kind: 'workflow',
        name: workflow.workflowId,
        summary: workflow.summary,
        key: workflow['x-assay-key'] ?? main,
        needs: workflow['x-assay-needs'] ?? [],
        steps: workflow.steps.map(normaliseStep),
        outputs: workflow.outputs ?? {},
        ...(holds && { holds: normaliseStep(holds) }),
        ...(brief !== undefined && { brief }),
        ...(doubtful !== undefined && { doubtful }),
        at: arazzo.locate(['workflows', index]),
      };
    }),
    ...Object.entries(owners).map(([name, { summary, outputs, restores = false }]): Arrangement => ({
      kind: 'owner',
      name,
      summary,
      outputs,
      restores,
      at: arazzo.locate(['x-assay-owner', name], 'key'),
    })),
  ];
}

function normaliseStep(step: RawStep): Step {
  const { onFailure = [] } = step;
  const retryAfterSeconds = onFailure.find((action) => action.type === 'retry')?.retryAfter;
  const over = onFailure.find((action) => action.type === 'end')?.criteria;
  return {
    id: step.stepId,
    operation: step.operationId,
    send: normaliseSend(step),
    successCriteria: (step.successCriteria ?? []).map(({ condition }) => condition),
    outputs: step.outputs ?? {},
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(over && { over: over.map(({ condition }) => condition) }),
  };
}

function normaliseSend({ parameters = [], requestBody, 'x-assay-fixture': fixture }: RawStep): SendSpec {
  const of = (place: 'path' | 'query' | 'header'): readonly (readonly [string, Json])[] =>
    parameters.flatMap((parameter) => (parameter.in === place ? [[parameter.name, parameter.value] as const] : []));
  const path = of('path').map(([name, value]) => [name, asText(value)] as const);
  const query = of('query');
  const headers = of('header').map(([name, value]) => [name, asText(value)] as const);
  return {
    ...(path.length > 0 && { path: Object.fromEntries(path) }),
    ...(query.length > 0 && { query: Object.fromEntries(query) }),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(requestBody && { body: requestBody.payload }),
    ...(fixture !== undefined && { file: { fixture } }),
  };
}
