import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import type { Verdict } from '../../engine/core/model/index.ts';
import { hostileReport } from './hostile-report.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

function parse(svg: string): {
  readonly root: Record<'role' | 'aria-label' | 'xmlns', string | null>;
  readonly title: string | null;
} {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement;
  const attribute = (name: string): string | null => root?.getAttribute(name) ?? null;
  return {
    root: { role: attribute('role'), 'aria-label': attribute('aria-label'), xmlns: attribute('xmlns') },
    title: root?.getElementsByTagName('title')[0]?.textContent ?? null,
  };
}

test.each<[Verdict, string]>([
  ['conforms', 'error contract: conforms, 6/8 clauses'],
  ['violates', 'error contract: violates, 6/8 clauses'],
  ['inconclusive', 'error contract: inconclusive, 6/8 clauses'],
])('the badge of a run that %s says so', (verdict, said) => {
  const { root, title } = parse(render('badge', { ...sampleReport, verdict }));
  expect(title).toBe(said);
  expect(root).toEqual({ role: 'img', 'aria-label': said, xmlns: 'http://www.w3.org/2000/svg' });
});

test('nothing that a target says is in the badge', () => {
  expect(render('badge', hostileReport)).toBe(render('badge', sampleReport));
});
