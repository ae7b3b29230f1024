import { expect, it } from 'vitest';
import { fill } from '../../engine/core/expression/index.ts';
import { createRandom } from '../../engine/core/random/index.ts';
import { baseScope } from '../../engine/run/scope.ts';
import type { Tools } from '../../engine/run/tools.ts';

const tools = {
  tag: 'assay-run',
  profile: { webhook: { endpointUrl: 'https://example.com/hook' } },
} as unknown as Tools; // what a scope needs of them

it('what an arrangement puts out goes by its name', () => {
  const scope = baseScope(tools, createRandom(1, 'x'), { asset: { id: 'a1' } });
  expect(fill('$asset.id', scope)).toBe('a1');
});

it('no arrangement takes the place of what belongs to the run', () => {
  const scope = baseScope(tools, createRandom(1, 'x'), { run: { tag: 'other' }, webhook: { endpointUrl: 'other' } });
  expect(fill(['$run.tag', '$webhook.endpointUrl'], scope)).toEqual(['assay-run', 'https://example.com/hook']);
});
