import { expect, test } from 'vitest';
import { reporters } from '../../reporters/index.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const shard = { ...sampleReport, shard: { index: 2, of: 3 } };

test.each(['console', 'markdown', 'html'] as const)('a report as %s says of which shard it is', (format) => {
  expect(render(format, shard)).toContain(`seed ${shard.seed}, shard 2 of 3`);
  expect(render(format, sampleReport)).not.toContain('shard 2 of 3');
});

const formats = Object.keys(reporters) as (keyof typeof reporters)[];
const passes = shard.entries.filter(({ outcome }) => outcome === 'pass');

// A list of issues has nothing to say where nothing was found.
const silent: readonly string[] = ['json', 'har', 'gitlab'];

test.each(formats.filter((format) => !silent.includes(format)))(
  'a shard as %s in which nothing was found conforms to nothing',
  (format) => {
    const clean = { ...shard, verdict: 'conforms', decidedBy: 'no required clause is broken', exitCode: 0 } as const;
    // Further down the HTML page says what words mean.
    const [summary = ''] = render(format, { ...clean, entries: passes }).split('</header>');
    expect(summary).not.toMatch(/\bconforms\b/i);
    expect(summary).toMatch(/shard 2 of 3: nothing found/i);
  },
);
