import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));
const picture = read('docs/report.png');

test('the picture of the report is a small PNG as wide as a screen', () => {
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBe(1280);
  expect(picture.byteLength).toBeLessThan(200_000);
});

test.each([
  ['README.md', '](docs/report.png)'],
  ['docs/reports.md', '](report.png)'],
])('%s shows it', (file, link) => {
  expect(read(file).toString()).toContain(link);
});
