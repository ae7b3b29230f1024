import { lstat, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';
import { hasNamespaces, OWN_DEVICES, runScript } from './programs.ts';

const RUN = '$ASSAY run --config "$P" --only already-submitted --depth quick --quiet';

let target: OpenTarget;
let env: NodeJS.ProcessEnv;
let count = 0;

beforeAll(async () => {
  target = await openTarget();
  env = { P: join(target.cwd, 'assay.config.yaml') };
});

afterAll(async () => {
  await target.close();
});

async function newFolder(): Promise<string> {
  count += 1;
  const folder = join(target.cwd, `out-${count}`);
  await mkdir(folder);
  return folder;
}

const isReport = (text: string): boolean => (JSON.parse(text) as { format: string }).format === 'assay-report/1';

describe('what is no plain file is written to', { timeout: 120_000 }, () => {
  const standard: readonly (readonly [string, string])[] = [
    ['by its device', '--report json=/dev/stdout'],
    ['by a minus', '--report json=-'],
    ['by its descriptor', '--report json=/dev/fd/1'],
    ['by its link in proc', '--report json=/proc/self/fd/1'],
  ];
  it.each(standard)('standard output %s: the report and nothing else', async (_, flags) => {
    const cwd = await newFolder();
    const ended = await runScript(`${RUN.replace(' --quiet', '')} ${flags}`, cwd, { env });
    expect(ended.code).toBe(0);
    expect(isReport(ended.out)).toBe(true);
    expect(ended.error).toContain('Exit code 0: ');
    expect(await readdir(cwd)).toEqual(['report']);
    expect(await readdir(join(cwd, 'report'))).toEqual(['journal.ndjson']);
  });

  const commands: readonly (readonly [string, string, RegExp, string])[] = [
    ['the contract', '$ASSAY docs --output -', /^<!doctype html>[^]*<\/html>\s*$/i, 'shows'],
    ['the history', '$ASSAY history r.json --output -', /^<!doctype html>[^]*<\/html>\s*$/i, 'shows 1 run'],
    ['the baseline', '$ASSAY baseline r.json --output -', /^# yaml-language-server: [^]*$/, 'is written'],
    ['the journal', `${RUN} --report console --journal -`, /^\{"type":"start"[^]*"type":"end"[^\n]*\n$/, 'Exit code 0'],
  ];
  it.each(commands)('standard output by a minus for %s', async (_, command, expected, said) => {
    const cwd = await newFolder();
    await runScript(`${RUN} --report json=r.json`, cwd, { env });
    const { code, out, error } = await runScript(command, cwd, { env });
    expect(out).toMatch(expected);
    expect({ code, error }).toMatchObject({ code: 0, error: expect.stringContaining(said) as string });
    expect((await readdir(cwd)).sort()).toEqual(['journal.ndjson', 'r.json']);
  });

  it('standard output by an exam, whose sittings are told elsewhere', async () => {
    const cwd = await newFolder();
    const exam = '$ASSAY exam --serve --only refused-409 --report json=- 2> told.txt';
    const script = `${exam} & until grep -q ^refused-409/1-1 told.txt; do sleep 0.1; done; kill -TERM $!; wait $!`;
    const ended = await runScript(script, cwd, { env });
    expect(ended.code).toBe(143);
    expect(isReport(ended.out)).toBe(true);
  });

  it('standard output that is a file: behind what is there, and the file stays the same', async () => {
    const cwd = await newFolder();
    await runScript(`echo before > all.txt; ${RUN} --report json=/dev/stdout >> all.txt`, cwd, { env });
    const text = await readFile(join(cwd, 'all.txt'), 'utf8');
    expect(text.startsWith('before\n{')).toBe(true);
    expect(isReport(text.slice('before\n'.length))).toBe(true);
  });

  it('two pipes and a process at once', async () => {
    const cwd = await newFolder();
    const script = `mkfifo a b; cat a > a.json & cat b > b.ndjson & ${RUN} --report json=a --journal b --report junit=>(cat > c.xml); code=$?; wait; exit $code`;
    const ended = await runScript(script, cwd, { env });
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect(isReport(await readFile(join(cwd, 'a.json'), 'utf8'))).toBe(true);
    expect(await readFile(join(cwd, 'b.ndjson'), 'utf8')).toMatch(/"type":"end"[^\n]*\n$/);
    expect(await readFile(join(cwd, 'c.xml'), 'utf8')).toContain('</testsuites>');
    expect((await stat(join(cwd, 'a'))).isFIFO()).toBe(true);
  });

  it('a reader that has seen enough is no fault', async () => {
    const ended = await runScript(`${RUN} --report json=>(head -c 5 >/dev/null); exit $?`, await newFolder(), { env });
    expect(ended.code).toBe(0);
  });

  it('a link, whose end is written, and which stays one', async () => {
    const cwd = await newFolder();
    await mkdir(join(cwd, 'real'));
    await writeFile(join(cwd, 'real', 'r.json'), 'old');
    await symlink('real/r.json', join(cwd, 'r.json'));
    await symlink('real/none.ndjson', join(cwd, 'j.ndjson'));
    const ended = await runScript(`${RUN} --report json=r.json --journal j.ndjson`, cwd, { env });
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect((await lstat(join(cwd, 'r.json'))).isSymbolicLink()).toBe(true);
    expect(isReport(await readFile(join(cwd, 'real', 'r.json'), 'utf8'))).toBe(true);
    expect(await readFile(join(cwd, 'real', 'none.ndjson'), 'utf8')).toContain('"type":"end"');
  });

  it('a plain file, which keeps its mode, its owner and its other names', async () => {
    const cwd = await newFolder();
    const script = `umask 022; for n in r.json j.ndjson; do : > $n; chmod 640 $n; ln $n other-$n; : > alone-$n; chmod 600 alone-$n; done
      chown 54321:54321 alone-* 2>/dev/null
      ${RUN} --report json=r.json --journal j.ndjson && ${RUN} --report json=alone-r.json --journal alone-j.ndjson`;
    const ended = await runScript(script, cwd, { env });
    expect(ended).toMatchObject({ code: 0, error: '' });
    const owner = process.geteuid?.() === 0 ? 54321 : process.geteuid?.();
    for (const name of ['r.json', 'j.ndjson']) {
      const [one, other, alone] = await Promise.all(
        [name, `other-${name}`, `alone-${name}`].map((file) => stat(join(cwd, file))),
      );
      expect([one?.ino, one && one.mode & 0o777, one && one.size > 0]).toEqual([other?.ino, 0o640, true]);
      expect([alone?.uid, alone && alone.mode & 0o777, alone && alone.size > 0]).toEqual([owner, 0o600, true]);
    }
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['links in a circle', 'ln -s a b; ln -s b a; FILE=a', /its links lead in a circle/],
    ['a folder', 'mkdir a; FILE=a', /it is a folder/],
    ['a descriptor that is closed', 'FILE=/dev/fd/87', /The file \/dev\/fd\/87 cannot be written/],
    ['a descriptor that is only read', 'exec 9< "$P"; FILE=/dev/fd/9', /cannot be written/],
    ['a file below a file', 'echo > a; FILE=a/b', /cannot be written/],
    ['one place by two names', 'echo > a; ln -s a b; ln a c; FILE=c; MORE="--report junit=b"', /is to hold two things/],
  ];
  it.each(refused)('%s: wrong use before anything is sent', async (_, prepare, message) => {
    const ended = await runScript(`${prepare}; ${RUN} --report json=$FILE $MORE`, await newFolder(), { env });
    expect(ended.code).toBe(2);
    expect(ended.error).toMatch(message);
  });
});

describe.skipIf(!hasNamespaces)('in a namespace of its own', { timeout: 120_000 }, () => {
  const inside = (script: string, cwd: string): ReturnType<typeof runScript> =>
    runScript(OWN_DEVICES + script, cwd, { as: ['unshare', '-m'], env });

  it.each(['--journal /dev/null', '--journal=/dev/null --report json=/dev/null --report html=/dev/null'])(
    'the null device stays what it is with %s',
    async (flags) => {
      const cwd = await newFolder();
      const script = `${RUN} --report console ${flags}; code=$?; ls /dev; test -c /dev/null && exit $code`;
      const ended = await inside(script, cwd);
      expect(ended).toMatchObject({ code: 0, error: '' });
      expect(ended.out).not.toMatch(/part|ndjson|html/);
    },
  );

  it('a journal on a full device is wrong use, a report there a warning', async () => {
    const cwd = await newFolder();
    const journal = await inside(`${RUN} --report console --journal /dev/full`, cwd);
    expect(journal.code).toBe(2);
    expect(journal.error).toMatch(/The journal \/dev\/full cannot be written: no space left\./);
    const report = await inside(`${RUN} --report json=/dev/full --journal none`, cwd);
    expect(report).toMatchObject({ code: 0, error: 'The file /dev/full could not be written: no space left.\n' });
    expect(report.out).toContain('Exit code 0: ');
  });

  it('mounted files are written to in their place', async () => {
    const cwd = await newFolder();
    const script = `: > host.json; : > r.json; : > host.ndjson; : > j.ndjson
      mount --bind host.json r.json; mount --bind host.ndjson j.ndjson
      ${RUN} --report json=r.json --journal j.ndjson; code=$?; umount r.json j.ndjson; exit $code`;
    expect(await inside(script, cwd)).toMatchObject({ code: 0, error: '' });
    expect(isReport(await readFile(join(cwd, 'host.json'), 'utf8'))).toBe(true);
    expect(await readFile(join(cwd, 'host.ndjson'), 'utf8')).toContain('"type":"end"');
    expect((await readdir(cwd)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('a file that is mounted to be read is wrong use', async () => {
    const script = `: > r.json; mount --bind r.json r.json; mount -o remount,ro,bind r.json; ${RUN} --report json=r.json`;
    const ended = await inside(script, await newFolder());
    expect(ended.code).toBe(2);
    expect(ended.error).toMatch(/can only be read/);
  });

  it('a disk that is full ends the run, which cleans up and says so', async () => {
    const script = `mkdir small; mount -t tmpfs -o size=12k tmpfs small; cd small
      $ASSAY run --config "$P" --depth quick --quiet --concurrency 1 --report console --only subscription-made,subscription-updated,deliveries-listed`;
    const ended = await inside(script, await newFolder());
    expect(ended.out).toContain('Exit code 3: the journal could not be written: no space left\n');
    expect(ended.code).toBe(3);
    const list = await fetch(`${target.baseUrl}/api/integrations/webhooks/subscriptions`, {
      headers: { 'x-api-key': target.sandboxKey },
    });
    expect(JSON.stringify(await list.json())).not.toContain('assay-');
  });
});
