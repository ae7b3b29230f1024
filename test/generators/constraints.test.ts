import { describe, expect, it } from 'vitest';
import type { Case } from '../../engine/core/model/index.ts';
import { listMade } from './made-cases.ts';
import { breaches } from './request-schemas.ts';
import { queryOf, sentAt } from './sent-values.ts';

// Each location that has a schema, with the keywords that a request can break there.
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  'createUploadUrl body': ['type'],
  'createUploadUrl body/filename': ['required', 'type'],
  'createUploadUrl body/contentType': ['required', 'type'],
  'createSubmission body': ['type'],
  'createSubmission body/assets': ['required', 'type', 'minItems'],
  'createSubmission body/assets/0': ['type'],
  'createSubmission body/assets/0/blobPath': ['required', 'type'],
  'createSubmission body/assets/0/previousSubmissionId': ['type', 'format'],
  'createSubmission body/sidekickIds': ['type'],
  'createSubmission body/sidekickIds/0': ['type', 'format'],
  'createSubmission body/metadata': ['type'],
  'createSubmission query/simulationDelaySeconds': ['type', 'minimum', 'maximum'],
  'createSubscription body': ['type'],
  'createSubscription body/endpointUrl': ['required', 'type', 'format', 'pattern', 'minLength', 'maxLength'],
  'createSubscription body/eventTypes': ['required', 'type', 'minItems'],
  'createSubscription body/eventTypes/0': ['type', 'enum'],
  'createSubscription body/description': ['type'],
  'updateSubscription body': ['type'],
  'updateSubscription body/enabled': ['required', 'type'],
  'fireSandboxEvent body': ['type'],
  'fireSandboxEvent body/eventType': ['required', 'type', 'enum'],
  'fireSandboxEvent body/submissionId': ['required', 'type', 'format'],
  'fireSandboxEvent body/errorMessage': ['type'],
  'listDeliveries query/limit': ['type', 'minimum', 'maximum'],
};

// Whatever breaks these breaks another constraint of the same value too.
const IMPLIED = [
  'createSubscription body/endpointUrl minLength',
  'createSubscription body/eventTypes/0 type',
  'fireSandboxEvent body/eventType type',
];

const ALL = Object.entries(CONSTRAINTS).flatMap(([place, keywords]) => keywords.map((one) => `${place} ${one}`));

const broken = listMade('every-constraint').filter(({ property }) => property === undefined);
const kept = listMade('constraint-kept');

describe('broken constraints', () => {
  it('are all that the contract has', () => {
    expect([...new Set(broken.map(constraintOf))].toSorted()).toEqual(ALL.toSorted());
  });

  it.each(ALL)('%s is broken, and nothing outside its place', (constraint) => {
    const [, location = '', keyword = ''] = constraint.split(' ');
    const cases = broken.filter((candidate) => constraintOf(candidate) === constraint);
    for (const candidate of cases) {
      const found = breaches(candidate);
      expect(found, candidate.id).toContain(`${location} ${keyword}`);
      expect(found.filter((place) => !place.startsWith(location))).toEqual([]);
    }
  });

  it.each(ALL.filter((one) => !IMPLIED.includes(one)))('a server without %s accepts a probe', (constraint) => {
    const [, location = '', keyword = ''] = constraint.split(' ');
    const cases = broken.filter((candidate) => constraintOf(candidate) === constraint);
    expect(cases.some((candidate) => breaches(candidate, { location, keyword }).length === 0)).toBe(true);
  });

  it('are required to be refused, but where the contract says otherwise', () => {
    const advised = broken.filter(({ level }) => level === 'advised');
    expect(new Set(advised.map((one) => one.send.fault))).toEqual(new Set(['simulationDelaySeconds']));
    expect(advised.filter(({ effect }) => effect !== 'creates')).toEqual([]);
    const others = broken.filter(({ expect: { status = [] } }) => status.length !== 1 || status[0]?.status !== 422);
    expect(
      new Set(others.map(({ send, expect: { status } }) => `${send.fault ?? ''} ${JSON.stringify(status)}`)),
    ).toEqual(
      new Set([
        'previousSubmissionId [{"status":404},{"status":422}]',
        'endpointUrl [{"status":400},{"status":422}]',
        // A body that is no object names no destination either.
        ' [{"status":400},{"status":422}]',
        'submissionId [{"status":422},{"status":404,"level":"advised"}]',
      ]),
    );
  });
});

describe('kept constraints', () => {
  it.each(kept)('$title', (candidate) => {
    expect(breaches(candidate)).toEqual([]);
    expect(candidate.constraint === undefined || ALL.includes(candidate.constraint)).toBe(true);
  });

  it('stand next to the broken ones', () => {
    const lengths = [...broken, ...kept].filter((one) => constraintOf(one).endsWith('endpointUrl maxLength'));
    expect(lengths.map((one) => sentAt(one, 'endpointUrl')).map((url) => JSON.stringify(url).length - 2)).toEqual([
      2084, 2083,
    ]);
    expect(kept.map(queryOf)).toEqual(expect.arrayContaining(['limit=1', 'limit=200', 'simulationDelaySeconds=30']));
  });
});

describe('several constraints broken at once', () => {
  const several = listMade('every-constraint', 100).filter(({ id }) => id.includes('/several/'));

  it('break at least two properties', () => {
    expect(new Set(several.map(({ operation }) => operation.id)).size).toBe(4);
    for (const candidate of several) {
      const places = breaches(candidate).map((place) => place.split(/[/ ]/).slice(0, 2).join('/'));
      expect(new Set(places).size, candidate.title).toBeGreaterThan(1);
    }
  });
});

function constraintOf({ constraint = '' }: Case): string {
  return constraint;
}
