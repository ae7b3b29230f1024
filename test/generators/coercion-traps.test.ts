import { describe, expect, it } from 'vitest';
import type { Case, Json } from '../../engine/core/model/index.ts';
import { listMade } from './made-cases.ts';
import { queryOf, sentAt } from './sent-values.ts';

const broken = listMade('every-constraint').filter(({ property }) => property === undefined);
const doubtful = listMade('doubtful-value');

// What a lenient validator may rightly take for a right value.
const TRAPS: readonly (readonly [operation: string, property: string, values: readonly Json[]])[] = [
  ['updateSubscription', 'enabled', [0, 1, 'true', null]],
  ['createUploadUrl', 'filename', [5, true, null, ['assay']]],
  ['createUploadUrl', 'contentType', [5, true, null, ['assay']]],
  ['createSubscription', 'description', [5, true, '', ['assay']]],
  ['createSubmission', 'metadata', [null, {}, []]],
  ['createSubmission', 'sidekickIds', [null, [], {}, '']],
  ['fireSandboxEvent', 'errorMessage', [5, true, '']],
];

describe('a value that may be taken for a right one', () => {
  it.each(TRAPS)('%s %s is not required to be refused, and never to get a 5xx', (operation, property, values) => {
    const sent = (cases: readonly Case[]): readonly (Json | undefined)[] =>
      cases.filter((one) => one.operation.id === operation).map((one) => sentAt(one, property));
    for (const value of values) {
      expect(sent(broken)).not.toContainEqual(value);
      expect(sent(doubtful)).toContainEqual(value);
    }
  });

  it.each(['5.0', '5.5', '+5', ' 5 ', '5e0', '005', ''])('a limit of "%s" is only never to get a 5xx', (text) => {
    const target = `limit=${encodeURIComponent(text)}`;
    expect(broken.map(queryOf)).not.toContain(target);
    expect(doubtful.map(queryOf)).toContain(target);
  });

  it('a previous submission that must be refused is a UUID in no spelling', () => {
    const texts = broken.map((one) => sentAt(one, 'previousSubmissionId')).filter((one) => typeof one === 'string');
    expect(texts.length).toBe(4);
    const whole = /^(?:urn:uuid:)?[{(]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[)}]?$/i;
    expect(texts.filter((text) => whole.test(text))).toEqual([]);
  });
});
