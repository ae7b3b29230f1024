import { expect, test } from 'vitest';
import type { Entry, Report } from '../../engine/core/model/index.ts';
import { hostileReport } from './hostile-report.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

interface Command {
  readonly name: string;
  readonly title?: string;
  readonly message: string;
}

// As the runner reads it: commands begin a line, blanks aside; values are decoded.
function commandsOf(report: Report): readonly Command[] {
  return render('github', report)
    .split('\n')
    .flatMap((line) => {
      const [, name, title, message] = /^::(\w+)(?: title=([^:,]*))?::(.*)$/.exec(line.trim()) ?? [];
      if (name === undefined || message === undefined) return [];
      return [{ name, ...(title === undefined ? {} : { title: decode(title) }), message: decode(message) }];
    });
}

function decode(text: string): string {
  const codes: Readonly<Record<string, string>> = { '%0A': '\n', '%0D': '\r', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0A|0D|3A|2C|25)/g, (code) => codes[code] ?? code);
}

const names = (report: Report): readonly string[] => commandsOf(report).map(({ name }) => name);

test('each new cause is annotated once', () => {
  expect(names(sampleReport)).toEqual(['group', 'endgroup', 'error', 'error', 'error', 'warning', 'warning']);
});

test('an annotation says what is documented and what differs', () => {
  expect(commandsOf(sampleReport)[2]).toEqual({
    name: 'error',
    title: 'already-submitted on createSubmission',
    message: [
      'Submitting an asset again is refused with 409. (documented on the page, page errors, unit 4)',
      'status: expected 409, received 201 (already-submitted, required)',
      '2 cases, such as the same blob path submitted again answers 409 [already-submitted/same-blob-path]; assay replay report/report.json already-submitted/same-blob-path',
    ].join('\n'),
  });
});

test('hostile text makes no command', () => {
  expect(names(hostileReport)).toEqual(names(sampleReport));
  expect(render('github', hostileReport)).not.toMatch(/##\[|##vso\[/);
});

test('what GitHub would drop is counted', () => {
  const [first] = sampleReport.entries;
  const entries = Array.from({ length: 30 }, (_, index) => ({ ...first, group: `group ${index}` }) as Entry); // The sample has entries.
  const errors = commandsOf({ ...sampleReport, entries }).filter(({ name }) => name === 'error');
  expect(errors).toHaveLength(10);
  expect(errors.at(-1)?.title).toBe('assay: 21 more causes');
});

test('a run that fails for another reason says which', () => {
  const report = { ...sampleReport, entries: [], exitCode: 3, decidedBy: 'nothing was exercised' };
  expect(commandsOf(report).at(-1)?.message).toContain('Exit code 3: nothing was exercised');
});

test('a run that conforms annotates nothing', () => {
  expect(names({ ...sampleReport, entries: [], exitCode: 0, verdict: 'conforms' })).toEqual(['group', 'endgroup']);
});
