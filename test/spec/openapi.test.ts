import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readBytes, readSpec } from './read-spec.ts';

const api = readSpec('openapi.yaml');
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: true, allErrors: true });
addFormats.default(ajv);
ajv.addVocabulary(['x-assay-level', 'x-assay-refused', 'components']);
ajv.addSchema({ $id: 'https://assay.test/openapi', components: api.components }, undefined, false, false);

function accepts(schema: string, value: unknown): boolean {
  return ajv.validate({ $ref: `https://assay.test/openapi#/components/schemas/${schema}` }, value);
}

describe('openapi.yaml', () => {
  it('names the dialect of its schemas', () => {
    expect(api.jsonSchemaDialect).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it.each(Object.keys(api.components.schemas))('the schema %s compiles', (name) => {
    expect(() => ajv.compile({ $ref: `https://assay.test/openapi#/components/schemas/${name}` })).not.toThrow();
  });
});

const plan = { error_code: 'tier_not_authorized_for_integrations_api', message: 'No access.', bucket: 'upload' };
const field = { field: 'assets.0.blobPath', message: 'Required.' };

describe('the envelopes', () => {
  it.each([
    ['domain', { detail: 'Submission not found' }],
    ['domain', { detail: 'Submission not found', docs_url: 'https://docs.mediamagic.app/concepts/assets' }],
    ['domain', { detail: '', more: 1 }],
    ['validation', { error: 'validation_error', message: 'No.', fields: [] }],
    ['validation', { error: 'validation_error', message: 'No.', fields: [{ ...field, type: 'missing' }] }],
    ['rate-limit', { error: 'Rate limit exceeded: too many submission writes' }],
    ['plan-gate', plan],
  ])('%s accepts %j', (schema, value) => {
    expect(accepts(schema, value)).toBe(true);
  });

  it.each([
    ['domain', {}],
    ['domain', { detail: ['Submission not found'] }],
    ['domain', { detail: 'Submission not found', docs_url: 1 }],
    ['domain', 'Submission not found'],
    ['validation', { error: 'invalid', message: 'No.', fields: [] }],
    ['validation', { error: 'validation_error', fields: [] }],
    ['validation', { error: 'validation_error', message: 'No.' }],
    ['validation', { error: 'validation_error', message: 'No.', fields: [{ field: 'filename' }] }],
    ['rate-limit', { error: { message: 'Rate limit exceeded' } }],
    ['rate-limit', {}],
    ['plan-gate', { ...plan, bucket: 'uploads' }],
    ['plan-gate', { ...plan, error_code: 'plan' }],
  ])('%s refuses %j', (schema, value) => {
    expect(accepts(schema, value)).toBe(false);
  });
});

describe('requests', () => {
  const endpoint = 'https://example.com/assay/'.padEnd(2083, 'a');

  it.each([
    [
      'subscription-request',
      { endpointUrl: endpoint, eventTypes: ['asset.processing.failed'], description: null },
      true,
    ],
    ['subscription-request', { endpointUrl: `${endpoint}a`, eventTypes: ['asset.processing.failed'] }, false],
    ['subscription-request', { endpointUrl: 'https://example.com', eventTypes: [] }, false],
    ['submission-request', { assets: [{ blobPath: 'a/b.png' }] }, true],
    ['submission-request', { assets: [] }, false],
    ['event-request', { eventType: 'asset.processing.failed', submissionId: 'not-a-uuid' }, false],
  ])('%s takes the body %#', (schema, value, isValid) => {
    expect(accepts(schema, value)).toBe(isValid);
  });
});

const MARKS: Readonly<Record<string, string>> = {
  png: '89504e470d0a1a0a',
  jpeg: 'ffd8ff',
  gif: '474946383961',
  pdf: '255044462d',
  mp4: '0000001866747970',
  wav: '52494646',
  txt: '41',
};

describe('fixtures', () => {
  const { fixtures } = readSpec('fixtures/fixtures.yaml');

  it('there is a fixture of each family', () => {
    expect(fixtures.map(({ name }) => name)).toEqual(Object.keys(MARKS));
  });

  it.each(fixtures)('$name starts as its family does', ({ name, filename }) => {
    const bytes = readBytes(`fixtures/${filename}`);
    expect(bytes.toString('hex')).toMatch(new RegExp(`^${MARKS[name] ?? 'nothing'}`));
    expect(bytes.length).toBeLessThan(1024);
  });
});
