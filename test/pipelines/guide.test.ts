import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAction } from './run-composite.ts';
import { readComponent } from './run-component.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
const blocks = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => parse(text) as unknown);

function blockWith(word: string): string {
  return JSON.stringify(blocks.filter((block) => JSON.stringify(block).includes(word)));
}

describe('what the guide to CI shows', () => {
  it('is YAML', () => {
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks) expect(typeof block).toBe('object');
  });

  it('gives the action inputs that it has, and reads outputs that it has', () => {
    const { inputs, outputs } = readAction(join(ROOT, 'action.yml'));
    const [[step]] = JSON.parse(blockWith('OWNER/assay')) as [[{ with: object }]]; // as it stands there
    expect(Object.keys(step.with).filter((name) => !(name in inputs))).toEqual([]);
    const read = [...blockWith('OWNER/assay').matchAll(/outputs\.([\w-]+)/g)].map(([, name = '']) => name);
    expect(read.length).toBeGreaterThan(1);
    expect(read.filter((name) => !(name in outputs))).toEqual([]);
  });

  it('gives the component inputs that it has', () => {
    const { spec } = readComponent(readFileSync(join(ROOT, 'templates/conformance.yml'), 'utf8'));
    const [{ include }] = JSON.parse(blockWith('component')) as [{ include: [{ inputs: object }] }]; // as it stands there
    expect(Object.keys(include[0].inputs).filter((name) => !(name in spec.spec.inputs))).toEqual([]);
  });
});
