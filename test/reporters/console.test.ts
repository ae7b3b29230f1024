import { expect, test } from 'vitest';
import type { ClauseResult, Entry, Finding } from '../../engine/core/model/index.ts';
import { createConsoleReporter } from '../../reporters/index.ts';
import { hostileReport } from './hostile-report.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const text = render('console', sampleReport);

test('the last line says which rule decided the exit code', () => {
  expect(text.trimEnd().split('\n').at(-1)).toBe('Exit code 1: a required clause is broken: already-submitted');
});

test.each([
  ['the verdict', 'VIOLATES  https://staging.example.com breaks 1 required clause of the MediaMagic Integrations API'],
  ['the counts', '✓ 3 passed  ✗ 4 failed  ! 2 warned  ? 1 could not be judged  ○ 3 skipped  (2 unstable, 1 known)'],
  ['skips counted by reason', '○ 2 cases: the arrangement storage-failure is not in the profile'],
  ['what is pending', 'validation/every-constraint: needs generated bodies'],
  ['coverage', 'clauses 6/8  operations 14/15  statuses 34/49  constraints 0/22'],
  ['the cause of an error', '? 1 case  the connection was reset before an answer came'],
  ['an unstable group', '✗ already-submitted on retryAsset (unstable)'],
  [
    'a stale entry of the baseline',
    '⚑ stale: malformed-json on createSubmission, of uploads team; it holds again, so remove it',
  ],
  ['an expired entry', '⚑ expired: not-found/unknown-id/detail, of assets team; it was excused until 2025-05-31'],
  ['a known group', '✗ envelope/domain on getSubmission (known)'],
])('it says %s', (_, part) => {
  expect(text).toContain(part);
});

test('a failure group says what is documented, the difference and a case', () => {
  const lines = text.split('\n');
  const at = lines.indexOf('Failures');
  expect(lines.slice(at + 1, at + 4)).toEqual([
    '✗ already-submitted on createSubmission  documented: Submitting an asset again is refused with 409.',
    '    status: expected 409, received 201',
    '    2 cases, such as the same blob path submitted again answers 409; assay replay report/report.json already-submitted/same-blob-path',
  ]);
});

const [entry] = sampleReport.entries.filter(({ outcome }) => outcome === 'fail') as [Entry]; // the sample has failures
const failing = (parts: readonly Partial<Entry>[]): string =>
  render('console', {
    ...sampleReport,
    entries: parts.map((part, index) => ({ ...entry, case: `c/${index}`, ...part })),
  });

test('a group on several operations says on how many', () => {
  const shown = failing(['getAsset', 'retryAsset', 'retryAsset'].map((operation) => ({ operation, group: 'one' })));
  expect(shown).toContain(`✗ ${entry.clause} on 2 operations  `);
  expect(shown).toContain('    operations: getAsset, retryAsset\n');
});

test('a group names a case by its title, and what was sent', () => {
  const shown = failing([{ title: 'the only one', sent: 'POST /things, body/url: "x"' }]);
  expect(shown).toContain('    sent POST /things, body/url: "x"\n    1 case: the only one; ');
});

test('what most cases got is one group with its clauses', () => {
  const [finding] = entry.findings as [Finding]; // a failure has one
  const shown = failing(['a', 'b'].map((clause) => ({ group: 'one', findings: [{ ...finding, clause }] })));
  expect(shown).toContain(
    '✗ 2 clauses on createSubmission\n    status: received 201 whatever was expected\n    clauses: a, b\n',
  );
});

test('warnings, skips and errors name a case with its operation', () => {
  const lines = text.split('\n').map((line) => line.trim());
  expect(lines).toContain('such as: unreadable topics answer 502 [storage-failure/topics] on getAssetIssues');
  expect(lines).toContain('an upload of 11 MB answers 413 [upload-too-large/eleven-megabytes] on uploadDirect');
  expect(lines).toContain(
    '1 case: an unknown asset is answered as JSON; assay replay report/report.json not-found/unknown-id/media-type',
  );
});

test('every broken required clause is named, those of further findings too', () => {
  const [finding] = entry.findings as [Finding]; // a failure has one
  const further = (clause: string, level: Finding['level']): Finding => ({ ...finding, clause, level });
  const findings = [finding, further('json-body', 'required'), further('docs-url', 'advised')];
  expect(failing([{ findings }])).toContain(`\nBroken: ${finding.clause}, json-body\n`);
  expect(text).not.toContain('Broken:');
});

test('the clauses that were not exercised are named where they are few', () => {
  const [some] = sampleReport.clauses as [ClauseResult]; // the sample has some
  const shown = (left: number): string => {
    const clauses = Array.from({ length: left }, (_, index): ClauseResult => {
      const reason = 'no case of it was selected';
      return { ...some, id: `left-${index}`, outcome: 'skip', cases: 0, reason };
    });
    return render('console', { ...sampleReport, clauses });
  };
  expect(shown(3)).toContain('  ○ left-2 was not: no case of it was selected\n');
  expect(shown(4)).not.toContain('left-');
});

test('the waits of requests are said to be a sum', () => {
  const requests = { ...sampleReport.requests, limited: 1, waitedMs: 18_000 };
  expect(render('console', { ...sampleReport, requests })).toContain(
    ', 1 time limited, waits of 18.0 s in all, side by side\n',
  );
});

test('groups beyond the bound are counted', () => {
  const entries = Array.from({ length: 40 }, (_, index): Entry => ({ ...entry, group: `group ${index}` }));
  expect(render('console', { ...sampleReport, entries })).toContain('and 15 causes more, with 15 cases\n');
});

test('colour changes nothing but escape sequences', () => {
  const colored = [...createConsoleReporter({ color: true })(sampleReport)].join('');
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text);
  expect(colored).not.toBe(text);
});

test('hostile text neither acts nor makes a line of its own', () => {
  const hostile = render('console', hostileReport);
  expect(hostile).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(hostile).not.toMatch(/^\s*::|##\[|##vso\[/m);
  expect(hostile.split('\n').length).toBe(text.split('\n').length);
});
