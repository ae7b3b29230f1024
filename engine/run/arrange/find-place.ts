import type { CreatedResource } from '../../core/model/index.ts';
import type { Resources } from '../resources.ts';
import type { Stepped } from './run-step.ts';

/** Runs a step that creates something; again with fewer of its kind alive, as long as the target has no place for it. */
export async function findPlace(
  spec: CreatedResource | undefined,
  key: string,
  runOnce: () => Promise<Stepped>,
  { placesOf }: Resources,
): Promise<Stepped> {
  if (spec?.limit === undefined) return runOnce();
  const places = placesOf(spec, key);
  for (;;) {
    const watch = places.watch();
    const stepped = await runOnce();
    const others = watch() - 1;
    if (stepped.ok || stepped.status !== spec.limit.status) return stepped;
    if (others < 1) return { ...stepped, reason: `${spec.limit.reason}: ${stepped.reason}` };
    places.lower(others);
  }
}
