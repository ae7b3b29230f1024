import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '../../engine/io/load/decode-text.ts';
import { readJournal } from '../../engine/io/journal/index.ts';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';

const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with its mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16 little-endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 big-endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
];

describe.each(encodings)('a file in %s', (name, encode) => {
  let target: OpenTarget;
  beforeAll(async () => {
    target = await openTarget();
  });
  afterAll(async () => {
    await target.close();
  });

  it('has its text', () => {
    expect(decodeText(encode('gr\u00fc\u00df: \u{1f600}\n'))).toBe('gr\u00fc\u00df: \u{1f600}\n');
  });

  it('is a profile, a baseline and a report', async () => {
    const profile = join(target.cwd, 'assay.config.yaml');
    const text = await readFile(profile, 'utf8');
    await writeFile(profile, encode(text.replaceAll('\n', '\r\n')));
    await writeFile(join(target.cwd, 'b.yaml'), encode('known: []\n'));
    const run = 'run --depth quick --only already-submitted --baseline b.yaml --report json=a.json --quiet';
    expect(await target.call(run)).toMatchObject({ exitCode: 0, error: '' });
    await writeFile(join(target.cwd, 'b.json'), encode(await readFile(join(target.cwd, 'a.json'), 'utf8')));
    expect(await target.call('diff a.json b.json')).toMatchObject({ exitCode: 0, error: '' });
  });

  it.skipIf(name.includes('big'))('is a journal', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'assay-')), 'j');
    await writeFile(file, encode('{"type":"start","facts":{"started":"x"}}\r\n{"type":"end","facts":{}}\r\n'));
    expect((await readJournal(file)).end).toEqual({});
  });
});
