import { expect, test } from 'vitest';
import { html } from '../../reporters/html/index.ts';
import { reporters, type ReportFormat } from '../../reporters/index.ts';
import { samplePage } from './sample-page.ts';
import { sampleReport } from './sample-report.ts';

const page = [...html(sampleReport, undefined, samplePage)].join('');
const ours = [...html(sampleReport)].join('');
const claims = page.slice(
  page.indexOf('<section id="claims"'),
  page.indexOf('</section>', page.indexOf('<section id="claims"')),
);

test.each([
  ['that the words are those of the page', 's own words, as read from <code>errors.html</code>'],
  ['a sentence as a quotation', '<q>A status and a shape tell every error of the sample.</q>'],
  ['a sample line by line', '<pre>if (status === 409) {\n  stop();\n}</pre>'],
  ['the cells of a row', '409</td>'],
  ['what was reworded', 'Reworded since it was recorded.</b> In our words it said: what unit 3 said'],
  ['what is new', 'New since the page was recorded: no clause checks it.'],
  ['what is gone, in our words', '<s>what unit 7 said</s>'],
  ['nothing of the page as markup', 'A new &lt;b>sentence'],
  [
    'where it stands on the page',
    'href="https://docs.mediamagic.app/errors#:~:text=A%20request_id%20is%20nowhere%20in%20the%20sample."',
  ],
])('the claims show %s', (_, part) => {
  expect(claims).toContain(part);
});

test('the order is that of the page', () => {
  const texts = [
    'Shapes',
    'A status and a shape',
    'A request_id',
    'stop();',
    'A new',
    'Codes',
    'A blob that',
    'Submitted once',
    'Larger than',
  ];
  const places = texts.map((text) => claims.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('without the page the words are said to be ours, and link to its section', () => {
  expect(ours).toContain('These are our words');
  expect(ours).toContain('<h3><a href="https://docs.mediamagic.app/errors#:~:text=Codes">Codes</a></h3>');
  expect(ours).not.toContain('<q>');
});

test.each(Object.keys(reporters).filter((format) => format !== 'html') as ReportFormat[])(
  'no word of the page is in the report as %s',
  (format) => {
    const text = [...reporters[format](sampleReport, undefined, samplePage)].join('');
    expect(text).not.toMatch(/Submitted once before|Larger than the limit/);
  },
);
