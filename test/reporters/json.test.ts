import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { hostileReport } from './hostile-report.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

// A JSON file of ours; its type cannot be inferred from reading.
const schema = JSON.parse(
  readFileSync(new URL('../../spec/schema/report.schema.json', import.meta.url), 'utf8'),
) as AnySchemaObject;
const compiled = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(
  schema,
);

test.each([
  ['the sample', sampleReport],
  ['the hostile', hostileReport],
])('%s report is kept whole and obeys the schema', (_, report) => {
  const parsed: unknown = JSON.parse(render('json', report));
  expect(parsed).toEqual(report);
  expect(problems(parsed)).toEqual([]);
});

test('an empty list is an empty list', () => {
  expect(JSON.parse(render('json', { ...sampleReport, entries: [] }))).toHaveProperty('entries', []);
});

test('no object of a report takes an unknown key', () => {
  const accepted = objectsOf(sampleReport, '').filter(
    (path) => !path.includes('/seen') && problems(withKeyAt(path)).length === 0,
  );
  expect(accepted).toEqual([]);
});

function problems(data: unknown): readonly string[] {
  void compiled(data); // The type allows a promise for asynchronous schemas; ours is none.
  return (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function objectsOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, item]) => objectsOf(item, `${path}/${key}`));
  return Array.isArray(value) ? below : [path, ...below];
}

function withKeyAt(path: string): unknown {
  const copy: unknown = structuredClone(sampleReport);
  const object = path
    .split('/')
    .slice(1)
    .reduce((at, key) => (at as Record<string, unknown>)[key], copy); // A path from objectsOf.
  Object.assign(object as object, { unknownKey: true });
  return copy;
}
