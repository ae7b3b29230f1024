import type { Case, CreatedResource, Exchange } from '../../core/model/index.ts';
import { keyLabelOf, statesOf } from '../../core/plan/index.ts';
import { buildProbe } from '../../core/probe/index.ts';
import { createRandom } from '../../core/random/index.ts';
import type { CaseTools } from '../case-tools.ts';
import { baseScope } from '../scope.ts';

/** What came of a valid creation that is sent beside a probe; without a reason the target has no place left. */
export type Control =
  | { readonly ok: true; readonly exchanges: readonly Exchange[] }
  | {
      readonly ok: false;
      readonly reason?: string;
      /** It was not answered, which is worth another try. */
      readonly isLost?: boolean;
      readonly exchanges: readonly Exchange[];
    };

/** Sends the valid request of the operation of a case, again with fewer alive as long as the target has no place for it. */
export async function sendControl(
  { id, operation, send }: Case,
  spec: CreatedResource,
  { tools, resources }: CaseTools,
): Promise<Control> {
  const { contract, profile, signal } = tools;
  const key = keyLabelOf(send);
  const places = resources.placesOf(spec, key);
  const exchanges: Exchange[] = [];
  const [state] = statesOf(contract, operation.valid, []);
  if (state !== undefined) return { ok: false, reason: `the valid request beside it needs ${state}`, exchanges };
  for (;;) {
    await resources.reserve(operation, key);
    const watch = places.watch();
    const random = createRandom(tools.seed, `${id}/control`);
    const valid = { ...operation.valid, ...(send.key === undefined ? {} : { key: send.key }) };
    const probe = buildProbe(operation, valid, { contract, profile, random, scope: baseScope(tools, random, {}) });
    const performed = await tools.perform(probe, { caseId: id, role: 'holds', asked: [], isSteady: true, signal });
    const { exchange, stopped } = performed;
    const others = watch() - 1;
    const made = exchange === undefined ? undefined : resources.note(exchange, true);
    if (exchange !== undefined) exchanges.push(exchange);
    if (made !== undefined) {
      await resources.remove(made, signal);
      return { ok: true, exchanges };
    }
    resources.cancel(operation, key);
    const status = exchange?.reply.response?.status;
    if (status !== spec.limit?.status) {
      const what = status === undefined ? 'not answered' : `answered ${status}`;
      const isLost = stopped === undefined && status === undefined;
      return { ok: false, reason: stopped ?? `the valid request beside it was ${what}`, isLost, exchanges };
    }
    if (others < 1) return { ok: false, exchanges };
    places.lower(others);
  }
}
