import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Generator, GeneratorContext, SendSpec, Variation } from '../engine/core/model/index.ts';
import { describeChange } from './constraint/describe-change.ts';
import { listFaults, type Fault } from './constraint/list-faults.ts';
import { expectRefused, refusedAt, uniteRefused } from './constraint/refused.ts';
import { parameterOrBody } from './needs.ts';

/** Several properties of one request broken at once. */
export const severalBroken: Generator = {
  makes: 'several properties of one request, broken at once',
  needs: parameterOrBody,
  enumerate: () => [],
  arbitrary: (context) => {
    const groups = groupFaults(listFaults(context));
    if (groups.length < 2) return undefined;
    const chosen = fc.subarray([...groups.keys()], { minLength: 2 });
    return fc.tuple(chosen, drawEach(groups)).map(([indexes, faults]) =>
      combine(
        context,
        faults.filter((_, index) => indexes.includes(index)),
      ),
    );
  },
};

// Faults of one property of the body would undo one another.
function groupFaults(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const [property] = fault.location.path;
    if (property === undefined) continue;
    const name = `${fault.location.in}/${property}`;
    groups.set(name, [...(groups.get(name) ?? []), fault]);
  }
  return [...groups.values()];
}

function drawEach(groups: readonly (readonly Fault[])[]): Arbitrary<readonly Fault[]> {
  return fc.tuple(...groups.map((group) => fc.constantFrom(...group)));
}

function combine({ operation }: GeneratorContext, faults: readonly Fault[]): Variation {
  const variations = faults.map(({ location, keyword, change }) =>
    describeChange(operation, location, keyword, change),
  );
  const refused = uniteRefused(faults.map(({ location }) => refusedAt(location)));
  return {
    id: variations.map(({ id }) => id).join('-and-'),
    label: variations.map(({ label }) => label).join(', and '),
    send: variations.map(({ send }) => send).reduce(unite, {}),
    ...expectRefused(refused),
    ...(refused.level === 'advised' ? { level: 'advised', effect: 'creates' } : {}),
  };
}

function unite(one: SendSpec, other: SendSpec): SendSpec {
  const without = [...(one.without ?? []), ...(other.without ?? [])];
  return {
    ...(one.with || other.with ? { with: Object.assign({}, one.with, other.with) } : {}),
    ...(one.query || other.query ? { query: Object.assign({}, one.query, other.query) } : {}),
    ...(without.length === 0 ? {} : { without }),
  };
}
