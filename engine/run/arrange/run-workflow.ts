import { lookIn, type Scope } from '../../core/expression/index.ts';
import type { Exchange, JsonObject, WorkflowArrangement } from '../../core/model/index.ts';
import { createRandom } from '../../core/random/index.ts';
import type { Resource } from '../resource.ts';
import type { Resources } from '../resources.ts';
import { baseScope, valuesOf } from '../scope.ts';
import type { Tools } from '../tools.ts';
import type { Arranged, Arranging, NotArranged } from './arranged.ts';
import { findPlace } from './find-place.ts';
import { runStep, type Stepped } from './run-step.ts';
import type { OwnUse } from './state-use.ts';

/** Runs the steps of a workflow on the outputs of the states that it needs. */
export async function runWorkflow(
  workflow: WorkflowArrangement,
  needs: readonly Arranged[],
  tools: Tools,
  resources: Resources,
  { caseId, instance, use }: { readonly caseId: string; readonly instance: number; readonly use: OwnUse },
): Promise<Arranging> {
  const random = createRandom(tools.seed, `${workflow.name}/${instance}`);
  const inputs = Object.fromEntries(needs.map(({ name, outputs }) => [name, outputs]));
  const base = baseScope(tools, random, inputs);
  const exchanges: Exchange[] = needs.flatMap((need) => need.exchanges);
  const made: Resource[] = needs.flatMap((need) => need.resources);
  const restores = needs.flatMap((need) => need.restores);
  const steps: Record<string, JsonObject> = {};
  const scopeOf = (): Scope => ({ ...base, inputs: lookIn(inputs), steps: lookIn(steps) });
  const fail = ({ reason, why, isOver }: Pick<NotArranged, 'reason' | 'why' | 'isOver'>): Arranging => ({
    ok: false,
    reason: `${workflow.name}: ${reason}`,
    why,
    ...(isOver === true && { isOver }),
    exchanges,
    resources: made,
    restores,
  });

  for (const step of workflow.steps) {
    const operation = tools.contract.operations.find(({ id }) => id === step.operation);
    const runOnce = async (): Promise<Stepped> => {
      if (use === 'spare' && operation !== undefined && !resources.hasPlace(operation, workflow.key)) return NO_PLACE;
      if (operation !== undefined) await resources.reserve(operation, workflow.key);
      const madeBefore = made.length;
      const stepped = await runStep(step, {
        tools,
        key: workflow.key,
        scope: scopeOf(),
        random,
        caseId,
        role: 'arrange',
        onExchange: (exchange) => {
          exchanges.push({ ...exchange, arrangement: workflow.name });
          const resource = resources.note(exchange, made.length === madeBefore);
          if (resource !== undefined) made.push(resource);
        },
      });
      if (operation !== undefined && made.length === madeBefore) resources.cancel(operation, workflow.key);
      return stepped;
    };
    const stepped = await findPlace(operation?.creates, workflow.key, runOnce, resources);
    if (!stepped.ok) return fail(stepped);
    steps[step.id] = { outputs: stepped.outputs };
  }
  const { key } = workflow;
  const outputs = valuesOf(workflow.outputs, scopeOf());
  return { ok: true, name: workflow.name, key, outputs, exchanges, resources: made, restores };
}

const NO_PLACE: Stepped = { ok: false, reason: 'there is no place for it beside what is there', why: 'stopped' };
