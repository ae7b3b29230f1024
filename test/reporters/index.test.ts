import { expect, test } from 'vitest';
import { defaultFiles, reporters, type ReportFormat } from '../../reporters/index.ts';
import { hostileReport } from './hostile-report.ts';
import { render } from './render.ts';

// The record's keys are the formats.
const formats = Object.keys(reporters) as ReportFormat[];

test.each(formats)('%s gives the same text twice', (format) => {
  expect(render(format, hostileReport)).toBe(render(format, hostileReport));
});

test.each(formats)('%s leaves the report as it is', (format) => {
  const before = structuredClone(hostileReport);
  render(format, hostileReport);
  expect(hostileReport).toEqual(before);
});

test.each(formats)('%s shows no hidden character raw', (format) => {
  expect(render(format, hostileReport)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u);
});

test('every format that is not for the terminal has a file of its own', () => {
  const files = Object.values(defaultFiles);
  expect(Object.keys(defaultFiles)).toEqual(formats.filter((format) => format !== 'console' && format !== 'github'));
  expect(new Set(files).size).toBe(files.length);
});
