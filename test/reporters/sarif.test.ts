import { expect, test } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { visible } from '../../reporters/visible.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { sarifDepartures } from './published.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation?: object;
    readonly logicalLocations: readonly { readonly name: string }[];
  }[];
  readonly partialFingerprints: object;
  readonly suppressions?: readonly object[];
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string }[] } };
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  readonly results: readonly Result[];
}

function runOf(report: Report): Run {
  // The test of the schema shows that it is one.
  const { runs } = JSON.parse(render('sarif', report)) as { readonly runs: readonly [Run] };
  return runs[0];
}

test.each([
  ['the sample', sampleReport],
  ['the hostile', hostileReport],
  ['an empty', { ...sampleReport, entries: [], clauses: [] }],
])('%s report obeys the published schema of SARIF 2.1.0', (_, report) => {
  expect(sarifDepartures(JSON.parse(render('sarif', report)))).toEqual([]);
});

test('the published schema refuses what is no SARIF', () => {
  const broken = render('sarif', { ...sampleReport, call: { flags: [], files: { profile: 'a.yaml' } } })
    .replace('"version":', '"versions":')
    .replace(/"startLine": \d+/, '"startLine": 0');
  expect(sarifDepartures(JSON.parse(broken))).toEqual([
    " must have required property 'version'",
    ' must NOT have additional properties',
    '/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1',
  ]);
});

test('each clause is a rule', () => {
  const { rules } = runOf(sampleReport).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(sampleReport.clauses.map(({ id }) => id));
});

test('each departure is a result with its operations', () => {
  const { results, tool } = runOf(sampleReport);
  expect(
    results.map(({ ruleId, level, locations }) => [
      ruleId,
      level,
      locations[0]?.logicalLocations.map(({ name }) => name).join(' '),
    ]),
  ).toEqual([
    ['already-submitted', 'error', 'createSubmission retryAsset'],
    ['envelope/domain', 'error', 'getSubmission'],
    ['envelope/domain/media-type', 'warning', 'createSubmission'],
    ['not-found/unknown-id', 'warning', 'getAssetIssues'],
  ]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test.each<[string, NonNullable<Report['call']>['files'], object | undefined]>([
  ['nowhere where nothing of it is in the repository', undefined, undefined],
  ['at the profile', { profile: 'ci/assay config.yaml' }, at('ci/assay%20config.yaml', 1)],
  [
    'at the clause of a contract of its own',
    { profile: 'a.yaml', contract: 'api/errors' },
    at('api/errors/always.yaml', 3),
  ],
])('a result stands %s', (_, files, place) => {
  const { results } = runOf({ ...sampleReport, call: { flags: [], ...(files && { files }) } });
  expect(results[0]?.locations[0]?.physicalLocation).toEqual(place);
});

test('every rule says where to read on', () => {
  const { rules } = runOf(sampleReport).tool.driver;
  expect(rules.every(({ helpUri }) => URL.canParse(helpUri ?? ''))).toBe(true);
});

function at(uri: string, startLine: number): object {
  return { artifactLocation: { uri }, region: { startLine } };
}

test('what the baseline knows is suppressed', () => {
  const { results } = runOf(sampleReport);
  expect(results.map(({ suppressions }) => suppressions !== undefined)).toEqual([false, true, false, false]);
});

test('a fingerprint stays when cases change places and groups', () => {
  const [first, second, ...others] = sampleReport.entries;
  const entries = [second, first, ...others].flatMap((entry) => (entry ? [{ ...entry, group: 'another' }] : []));
  const swapped = { ...sampleReport, entries };
  const prints = (report: Report): readonly object[] =>
    runOf(report).results.map(({ partialFingerprints }) => partialFingerprints);
  expect(prints(swapped)).toEqual(prints(sampleReport));
  expect(new Set(prints(sampleReport).map((print) => JSON.stringify(print))).size).toBe(4);
});

test('a run that could not tell is not called successful', () => {
  const [invocation] = runOf({ ...sampleReport, verdict: 'inconclusive' }).invocations;
  expect(invocation?.executionSuccessful).toBe(false);
});

test('hostile text is shown as text', () => {
  expect(runOf(hostileReport).results[0]?.message.text).toContain(`received 201${visible(hostileText)}`);
});
