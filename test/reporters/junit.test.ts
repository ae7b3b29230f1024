import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { visible } from '../../reporters/visible.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const sample = parse(render('junit', sampleReport));

test('the totals tell failures, errors and skips apart', () => {
  expect(sample.documentElement?.getAttribute('name')).toBe('assay mediamagic');
  expect(attributes(sample.documentElement, 'tests', 'failures', 'errors', 'skipped')).toEqual(['13', '3', '1', '4']);
});

test('each suite counts its own cases', () => {
  const suites = elements(sample, 'testsuite');
  expect(suites.map((suite) => attributes(suite, 'name', 'tests').join(': '))).toEqual([
    'status 409: 3',
    'status 404: 3',
    'status 413: 1',
    'status 502: 2',
    'status 402: 1',
    'status 422: 3',
  ]);
  for (const suite of suites) expect(suite.getAttribute('tests')).toBe(String(elements(suite, 'testcase').length));
});

test.each([
  ['fail', 'already-submitted/same-blob-path', ['failure']],
  ['known fail', 'not-found/unknown-id/detail', ['skipped']],
  ['error', 'upload-too-large/eleven-megabytes', ['error']],
  ['skip', 'plan-gate/ungated', ['skipped']],
  ['warn', 'not-found/unknown-id/media-type', ['system-out']],
  ['pass', 'malformed-json/empty', []],
])('a %s has its own form', (_, id, children) => {
  const found = elements(sample, 'testcase').find((one) => one.getAttribute('name')?.endsWith(`[${id}]`));
  expect(found ? elements(found, '*').map(({ tagName }) => tagName) : undefined).toEqual(children);
});

test('the properties name the run', () => {
  const [suite] = elements(sample, 'testsuite');
  const names = suite ? elements(suite, 'property').map((one) => one.getAttribute('name')) : [];
  expect(names).toEqual(expect.arrayContaining(['seed', 'contractDigest', 'baseUrl', 'verdict']));
});

test('hostile text is text after parsing again', () => {
  const hostile = parse(render('junit', hostileReport));
  const [failure] = elements(hostile, 'failure');
  expect(failure?.textContent).toContain(`received 201${visible(hostileText)}`);
  expect(elements(hostile, '*').length).toBe(elements(sample, '*').length);
});

function parse(xml: string): ReturnType<DOMParser['parseFromString']> {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

function elements(of: { getElementsByTagName(name: string): Iterable<Element> }, name: string): readonly Element[] {
  return [...of.getElementsByTagName(name)];
}

function attributes(element: Element | null, ...names: readonly string[]): readonly (string | null | undefined)[] {
  return names.map((name) => element?.getAttribute(name));
}
