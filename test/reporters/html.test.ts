import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hostileReport } from './hostile-report.ts';
import { manyFailures } from './many-failures.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const diff = /<pre class="diff">.*?<\/pre>/s;
const page = render('html', sampleReport);

test('the policy allows the one style and the one script by hash', () => {
  for (const tag of ['style', 'script']) {
    const found = [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, content = '']) => content);
    expect(found).toHaveLength(1);
    expect(page).toContain(
      `${tag}-src 'sha256-${createHash('sha256')
        .update(found[0] ?? '')
        .digest('base64')}'`,
    );
  }
  expect(page).toContain("default-src 'none'");
});

test('every link inside the page leads somewhere', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  // The sample names this clause in a skipped case only.
  const dead = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
  expect([...new Set(dead)]).toEqual(['clause-plan-gate']);
});

test('no id occurs twice', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each([
  ['the rule that decided', 'Exit code 1: a required clause is broken: already-submitted'],
  ['how much is exercised', '<b>34 of 49</b> exercised'],
  ['how much conforms', '<b>30 of 34</b> conform'],
  ['what the rest is', 'answered as documented each time; 1 error, 1 warned, 1 violated, 1 unstable'],
  [
    'which clause is broken',
    '<a href="#group-already-submitted/same-blob-path">Submitting an asset again is refused with 409.</a> <span class="dim">status: received 201; createSubmission, 2 cases</span>',
  ],
  ['the words of a standard as a quotation', '<blockquote>A sender that generates a message'],
  [
    'what a page says in our words',
    '<b>Documented on the page</b> (<a href="https://docs.mediamagic.app/errors">page errors, unit 4</a>, in our words): submitted before',
  ],
  ['by which ruling a reference is required', '<b>Required</b> by ruling 2: A client relies on it.'],
  ['a ruling as our reading', '<b>Our reading</b> (ruling 1): The documentation reserves 400 for two named cases.'],
  ['why a cell is not exercised', 'the profile has no key <code>ungated</code>'],
  ['that in its title too', 'title="createUploadUrl 402: not exercised: the profile has no key ungated"'],
  ['how to generate the case again', 'Drawn at random with seed 20250601, path 0:1:1, after 14 runs.'],
  [
    'how to replay a case',
    '<pre data-copy="the replay command">assay replay report/report.json already-submitted/same-blob-path</pre>',
  ],
  [
    'when a request was sent',
    '<time class="dim" datetime="2025-06-03T09:13:02.500Z">, 2025-06-03 09:13:02.500 UTC</time>',
  ],
  ['how much of a body is missing', '120 bytes of the body were not recorded.'],
])('the page says %s', (_, part) => {
  expect(page).toContain(part);
});

test('hostile text adds no tag', () => {
  const tags = (text: string): string =>
    [...text.replace(new RegExp(diff, 'gs'), '').matchAll(/<\/?[a-z][a-z0-9]*/g)].join(' ');
  // The leftovers are the same in number, so the pages differ in texts alone.
  const hostile = render('html', hostileReport);
  expect(tags(hostile)).toBe(tags(page));
  // A hostile path is not in the body, so the lines of a diff differ in number.
  expect(new Set(diff.exec(hostile)?.[0].match(/<\/?[a-z]+/g))).toEqual(new Set(['<pre', '<span', '</span', '</pre']));
});

test('a diff of the body shows what was expected beside what was received', () => {
  const text = diff
    .exec(page)?.[0]
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');
  expect(text?.split('\n').slice(0, -1)).toEqual([
    '− body/detail: a string',
    '+ body/detail: {"code":"E42","text":"Submission not found"}',
    '  body/docs~1url: null',
    '  body/hint: []',
  ]);
});

test.each([
  ['a stale entry of the baseline', 'clause <code>malformed-json</code> on <code>createSubmission</code>'],
  ['an expired one', '<td data-label="State">expired on 2025-05-31</td>'],
  ['what was sent to arrange', '<li><code>createSubmission</code> 1 time 201</li>'],
  [
    'the state that cases needed',
    '<th scope="row"><code>submitted-asset</code></th><td data-label="Cases" class="number">10</td>',
  ],
  ['how many answers have a shape', '<td data-label="Have it" class="number">209 of 212</td>'],
  ['what answers look like otherwise', '<b class="bad">2 times</b> the validation shape, first in '],
  ['answer times', '<th scope="row"><code>createSubmission</code></th><td class="number">9</td>'],
])('a section shows %s', (_, part) => {
  expect(page).toContain(part);
});

test('without a previous report nothing is compared', () => {
  expect(page).not.toContain('Since the previous run');
});

test('a section with nothing to show is left out', () => {
  expect(render('html', { ...sampleReport, leftovers: [] })).not.toContain('Left behind');
});

test('a constraint counts as exercised only where a case of it was judged', () => {
  const [entry] = sampleReport.entries;
  if (entry === undefined) throw new Error('the sample has no entry');
  const entries = (['pass', 'error', 'skip'] as const).map((outcome) => ({
    ...entry,
    case: `constraint/${outcome}`,
    outcome,
    constraint: `of an entry that is ${outcome}`,
  }));
  const text = render('html', { ...sampleReport, entries });
  expect(text).toContain('1 constraint that cases broke or just kept');
  expect(text).toContain('<code>of an entry that is pass</code>');
});

test('every red cell leads to a case, and every grey one to a reason, however many failures there are', () => {
  const many = manyFailures(1500);
  const entries = many.entries.map((entry) => ({ ...entry, group: 'one' }));
  // Each cell has a case of its own, far behind the first ones.
  const red = Array.from({ length: 80 }, (_, index) => ({
    operation: `operation-${index % 10}`,
    status: 400 + Math.floor(index / 10),
    state: 'violated' as const,
    cases: [`case-${1400 + index}`],
  }));
  const grey = { operation: 'operation-0', status: 500, state: 'not-exercised' as const, reason: 'why', cases: [] };
  const text = render('html', { ...many, entries, grid: [...red, grey] });
  const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = (tone: string): readonly string[] =>
    [...text.matchAll(new RegExp(`<td class="${tone}" data-status="\\d+"[^>]*><a href="#([^"]+)"`, 'g'))].map(
      ([, id = '']) => id,
    );
  expect(links('bad')).toHaveLength(80);
  expect(links('bad').filter((id) => !id.startsWith('case-') || !ids.has(id))).toEqual([]);
  expect(links('quiet').map((id) => ids.has(id))).toEqual([true]);
});

test('what nearly every answer departs in stands above the grid', () => {
  const [finding] = sampleReport.entries[0]?.findings ?? [];
  if (finding === undefined) throw new Error('the sample has no finding');
  const text = render('html', { ...sampleReport, everywhere: [{ ...finding, cases: 30, judged: 31 }] });
  expect(text).toContain(
    '<b>On nearly every answer</b>: status: expected 409, received 201 (already-submitted, required), in',
  );
  expect(text).toContain('apart from 1 departure of nearly every answer');
  expect(text).toContain('30 cases, also beside other causes');
});
