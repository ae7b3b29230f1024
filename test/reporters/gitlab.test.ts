import { expect, test } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { visible } from '../../reporters/visible.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { gitlabDepartures } from './published.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf(report: Report): readonly Issue[] {
  // The test of the schema shows that they are.
  return JSON.parse(render('gitlab', report)) as readonly Issue[];
}

test.each([
  ['the sample', sampleReport],
  ['the hostile', hostileReport],
  ['an empty', { ...sampleReport, entries: [], clauses: [] }],
  ['an inconclusive', { ...sampleReport, entries: [], verdict: 'inconclusive' as const }],
])('%s report obeys the documented format', (_, report) => {
  expect(gitlabDepartures(JSON.parse(render('gitlab', report)))).toEqual([]);
});

test.each([
  ['/0 must have required property', '"check_name"', '"name"'],
  ['/0/severity must be equal to one of the allowed values', '"critical"', '"high"'],
  ['/0/location/path must NOT be valid', '".gitlab-ci.yml"', '"/builds/group/.gitlab-ci.yml"'],
  ['/0/location/lines/begin must be >= 1', '"begin": 1', '"begin": 0'],
])('the documented format refuses what is none of it: %s', (departure, own, broken) => {
  const departures = gitlabDepartures(JSON.parse(render('gitlab', sampleReport).replace(own, broken)));
  expect(departures.join('\n')).toContain(departure);
});

test('each departure is an issue, as grave as it is', () => {
  expect(issuesOf(sampleReport).map(({ check_name: name, severity }) => [name, severity])).toEqual([
    ['already-submitted', 'critical'],
    ['envelope/domain', 'info'],
    ['envelope/domain/media-type', 'minor'],
    ['not-found/unknown-id', 'minor'],
  ]);
});

test.each<[string, NonNullable<Report['call']>['files'], string, number]>([
  ['in the pipeline where nothing of it is in the repository', undefined, '.gitlab-ci.yml', 1],
  ['at the profile', { profile: 'ci/assay config.yaml' }, 'ci/assay config.yaml', 1],
  [
    'at the clause of a contract of its own',
    { profile: 'a.yaml', contract: 'api/errors' },
    'api/errors/always.yaml',
    3,
  ],
])('an issue stands %s', (_, files, path, begin) => {
  const [issue] = issuesOf({ ...sampleReport, call: { flags: [], ...(files && { files }) } });
  expect(issue?.location).toEqual({ path, lines: { begin } });
});

test('a fingerprint is of one issue alone, and stays when cases change places', () => {
  const prints = (report: Report): readonly string[] => issuesOf(report).map(({ fingerprint }) => fingerprint);
  const [first, second, ...others] = sampleReport.entries;
  const entries = [second, first, ...others].flatMap((entry) => entry ?? []);
  expect(prints({ ...sampleReport, entries })).toEqual(prints(sampleReport));
  expect(new Set(prints(sampleReport)).size).toBe(4);
});

test('a run that could not tell is an issue of its own', () => {
  const doubtful: Report = {
    ...sampleReport,
    entries: [],
    verdict: 'inconclusive',
    exitCode: 3,
    decidedBy: 'no target',
  };
  expect(issuesOf(doubtful)).toMatchObject([
    { check_name: 'inconclusive', severity: 'major', description: 'Could not be told: Exit code 3: no target' },
  ]);
  expect(issuesOf({ ...sampleReport, entries: [], verdict: 'conforms' })).toEqual([]);
});

test('hostile text is shown as text', () => {
  expect(issuesOf(hostileReport)[0]?.description).toContain(`received 201${visible(hostileText)}`);
});
