import { expect, test } from 'vitest';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const shard = { ...sampleReport, shard: { index: 2, of: 3 } };

test.each(['console', 'markdown', 'html'] as const)('a report as %s says of which shard it is', (format) => {
  expect(render(format, shard)).toContain(`seed ${shard.seed}, shard 2 of 3`);
  expect(render(format, sampleReport)).not.toContain('shard 2 of 3');
});
