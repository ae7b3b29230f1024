import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fortyUnits, toHtml, toMarkdown, toText } from '../page/forty-units.ts';
import { tinyContract } from '../io/load/tiny-contract.ts';
import { callMain, makeFolder } from './call-main.ts';

const cwd = await makeFolder();
const closers: (() => void)[] = [];
await writeTiny(join(cwd, 'spec'));
await save('page.md', toMarkdown(fortyUnits));
const recorded = await callMain(['page', 'page.md', '--record', 'refusals', '--spec', 'spec'], { cwd });
const watched = ['--spec', 'spec', '--name', 'refusals'];

afterAll(() => {
  for (const close of closers) close();
});

describe('assay page --record', () => {
  it('records the units and leaves the words out', async () => {
    expect(recorded).toMatchObject({ exitCode: 0, error: '' });
    expect(recorded.out).toContain('records 40 units');
    const written = await readFile(join(cwd, 'spec/pages/refusals.yaml'), 'utf8');
    expect(written.match(/fingerprint: [0-9a-f]{16}/g)).toHaveLength(40);
    expect(written).not.toMatch(/shelf|Asked|constant/);
    const listed = await callMain(['list', 'claims', '--spec', 'spec'], { cwd });
    expect(listed.lastLine).toMatch(/^Refusals: 40 of 40 units accounted for: 0 by clauses, .* 35 pending, 5 claim/);
  });

  it.each([
    ['the built-in contract', ['page', 'page.md', '--record', 'other'], /name the folder of yours with --spec/],
    ['a name of another form', ['page', 'page.md', '--record', 'Other!', '--spec', 'spec'], /is no name of a page/],
    ['a page that is there', ['page', 'page.md', '--record', 'refusals', '--spec', 'spec'], /renew it with --write/],
    ['no page', ['page', '--record', 'other', '--spec', 'spec'], /Name the file or the URL/],
  ])('refuses %s', async (_, argv, message) => {
    const { exitCode, error } = await callMain(argv, { cwd });
    expect({ exitCode, error }).toEqual({ exitCode: 2, error: expect.stringMatching(message) as unknown });
  });
});

describe('assay page', () => {
  it.each([
    ['page.html', toHtml(fortyUnits)],
    ['page.txt', toText(fortyUnits)],
    ['bom.html', `\uFEFF${toHtml(fortyUnits)}`],
    ['utf-16.html', Buffer.from(`\uFEFF${toHtml(fortyUnits)}`, 'utf16le')],
    [
      'latin-1.html',
      Buffer.from(
        toHtml(fortyUnits)
          .replace('utf-8', 'iso-8859-1')
          .replaceAll(/[^\0-\xff]/g, ''),
        'latin1',
      ),
    ],
    [
      'nested.html',
      toHtml(fortyUnits).replace('<article>', '<table><tr><td>').replace('</article>', '</td></tr></table>'),
    ],
  ])('finds all the same in %s', async (name, content) => {
    await save(name, content);
    const { exitCode, out, lastLine } = await callMain(['page', name, ...watched], { cwd });
    const isLatin = name === 'latin-1.html';
    expect({ exitCode, lastLine }).toEqual({
      exitCode: 0,
      lastLine: 'Exit code 0: nothing that a clause rests on changed',
    });
    if (!isLatin) expect(out).toContain('40 units: 40 same');
  });

  it('reads standard input', async () => {
    const readIn = async function* (): AsyncIterable<Uint8Array> {
      yield Buffer.from(toMarkdown(fortyUnits));
      await Promise.resolve();
    };
    const { exitCode, out } = await callMain(['page', '-', ...watched], { cwd, readIn });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: expect.stringContaining('40 units: 40 same') as unknown });
  });

  it('tells what changed in each form', async () => {
    await save(
      'changed.md',
      toMarkdown(fortyUnits).replace('| 403', '').replace('| 404 | Not', '| 403 | Not for you |\n| 404 | Not'),
    );
    for (const format of ['markdown', 'json', 'github']) {
      const { exitCode, out } = await callMain(['page', 'changed.md', ...watched, '--report', format], { cwd });
      expect({ format, exitCode }).toEqual({ format, exitCode: 1 });
      expect(out.replaceAll('&#124;', '|')).toContain('403 | Not for you');
    }
  });

  it('renews with --write, marks what to look at, and then finds all the same', async () => {
    await cp(join(cwd, 'spec'), join(cwd, 'renewed'), { recursive: true });
    const change = toMarkdown(fortyUnits)
      .replace('| 404 | Not on', '| 403 | Not for you |\n| 404 | Not on')
      .replace('| 200 | Served |\n', '')
      .replace('| 500 | The shelf broke |\n', '| 500 | The shelf fell |\n');
    await save('later.md', change);
    const flags = ['--spec', 'renewed', '--name', 'refusals'];
    const written = await callMain(['page', 'later.md', ...flags, '--write'], { cwd });
    expect(written.error).toMatch(/TODO: 2 units to look at\n {2}unit 41: new: .*\n {2}unit \d+: reworded: /);
    const again = await callMain(['page', 'later.md', ...flags], { cwd });
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.out).toContain('40 units: 40 same');
    const listed = await callMain(['list', 'claims', '--spec', 'renewed'], { cwd });
    expect(listed.out).toContain('To be looked at: 2');
  });

  it.each([
    ['a file that is missing', 'nowhere.html', 2, /cannot be read \(ENOENT\)/],
    ['a folder', 'spec', 2, /is a folder/],
    ['another scheme', 'ftp://example.com/errors', 2, /not from ftp:/],
    ['an address with a password', 'http://me:secret@127.0.0.1/', 2, /user name or a password/],
    ['an address that is none', 'http://', 2, /is no URL/],
  ])('refuses %s', async (_, source, code, message) => {
    const { exitCode, error } = await callMain(['page', source, ...watched], { cwd });
    expect({ exitCode, error }).toEqual({ exitCode: code, error: expect.stringMatching(message) as unknown });
  });

  it.each([
    ['50 MB', Buffer.alloc(50_000_000, 'a '), /is larger than 5 MB/],
    ['binary', Buffer.from([1, 2, 0, 4, 5]), /is no text but binary/],
    ['a PDF', '%PDF-1.7 words', /is no text but binary/],
    ['nothing', '  \n', /holds no text/],
    ['no text', '<!doctype html><html><body><img src="a.png"></body></html>', /it holds no text/],
    ['a frame', '<html><body><iframe src="/docs"></iframe></body></html>', /stands in a frame: .*\/docs/],
    ['frames', '<html><frameset><frame src="/docs"></frameset></html>', /stands in a frame: .*\/docs/],
    ['an empty shell', '<html><body><div id="root"></div><script src="a.js"></script></body></html>', /empty shell/],
    ['a login', '<html><body><form><input type="password"></form><p>Sign in</p></body></html>', /asks for a login/],
    ['glued cells', toText(fortyUnits).replaceAll('\t', ''), /cells of \d+ rows .* glued together/],
    ['another page', '# Welcome\n\nThis is another page. It is not long.', /only 0 of 40 units were found/],
    [
      'a charset that is none',
      '<html><head><meta charset="x-none"></head><body><p>A.</p></body></html>',
      /charset x-none/,
    ],
    ['elements without end', `<html><body>${'<div>'.repeat(100_000)}deep</body></html>`, /nest too deeply/],
  ])('says of a page that is %s that it is not usable', async (name, content, message) => {
    const file = `${name.replaceAll(' ', '-')}.page`;
    await save(file, content);
    const { exitCode, out, lastLine } = await callMain(['page', file, ...watched], { cwd });
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: expect.stringMatching(message) as unknown });
    expect(lastLine).toMatch(/^Exit code 3: /);
    expect(out.split('\n').length).toBeLessThan(6);
  });
});

describe('--page of a report', () => {
  it.each([['demo'], ['report', 'journal.ndjson']])(
    'of %s takes the page of the contract alone, before anything is done',
    async (...argv) => {
      await save('other.md', '# Welcome\n\nThis is another page. It is not long.');
      const { exitCode, error } = await callMain([...argv, '--page', 'other.md'], { cwd });
      expect({ exitCode, error }).toEqual({
        exitCode: 2,
        error: expect.stringMatching(/only 0 of 55 units were found/) as unknown,
      });
    },
  );
});

describe('a URL', () => {
  it('is fetched once, without keys, and read by its media type and charset', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(`${request.method ?? ''} ${request.url ?? ''} ${JSON.stringify(request.headers)}`);
      response.setHeader('content-type', 'text/html; charset=utf-16le');
      response.end(Buffer.from(toHtml(fortyUnits), 'utf16le'));
    });
    const environment = { ASSAY_KEYS_SANDBOX: 'sk_test_0123456789abcdef' };
    const { exitCode, out } = await callMain(['page', `${url}/errors`, ...watched], { cwd, environment });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: expect.stringContaining('40 units: 40 same') as unknown });
    expect(seen).toHaveLength(1);
    expect(seen.join()).not.toMatch(/sk_test|cookie|authorization/i);
  });

  it.each<[string, RequestListener, RegExp]>([
    [
      'redirects',
      (_, response) => response.writeHead(301, { location: '/moved' }).end(),
      /redirects \(301\) to http:\/\/127\.0\.0\.1:\d+\/moved/,
    ],
    ['is not there', (_, response) => response.writeHead(404).end('no'), /was answered with 404/],
    [
      'is no page',
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
      /is no page: its media type is application\/json/,
    ],
    [
      'never ends',
      (_, response) => {
        const timer = setInterval(() => response.write('a'.repeat(500_000)), 1);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
      /is larger than 5 MB/,
    ],
    ['hangs up', (request) => request.socket.destroy(), /cannot be fetched/],
  ])('that %s is not usable', async (_, listener, message) => {
    const url = await serve(listener);
    const { exitCode, out } = await callMain(['page', url, ...watched], { cwd });
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: expect.stringMatching(message) as unknown });
  });
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
}

async function save(name: string, content: string | Buffer): Promise<void> {
  await writeFile(join(cwd, name), content);
}

async function writeTiny(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(tinyContract)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text.replace(/\n +generate: strange-names/, ''));
  }
}
