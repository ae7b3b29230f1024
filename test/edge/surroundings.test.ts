import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';
import { hasNamespaces, NAMELESS, namelessMayRun, runScript } from './programs.ts';

const RUN = '$ASSAY run --config "$P" --only already-submitted --depth quick --quiet';

let target: OpenTarget;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  target = await openTarget();
  env = { P: join(target.cwd, 'assay.config.yaml') };
});

afterAll(async () => {
  await target.close();
});

async function newFolder(name: string): Promise<string> {
  const folder = join(target.cwd, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

describe('surroundings as a CI has them', { timeout: 120_000 }, () => {
  const verdict = 'Exit code 0: no required clause is broken\n';
  const bare: readonly (readonly [string, string])[] = [
    ['without HOME and with LC_ALL=C', `unset HOME; LC_ALL=C ${RUN}`],
    [
      'in paths with blanks and umlauts',
      `mkdir 'a b \u00fc'; cp "$P" 'a b \u00fc/p r.yaml'; cd 'a b \u00fc'; ${RUN.replace('"$P"', "'p r.yaml'")} --report 'json=\u00f6 x/r.json'`,
    ],
    ['with nobody at the other end of standard input', `${RUN} < /dev/null`],
    [
      'with a summary of a job that is not there',
      `GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=/nonexistent/x ${RUN} 2> err; code=$?; grep -q 'job summary could not be written' err && exit $code`,
    ],
    [
      'with a summary of a job that is a folder',
      `GITHUB_STEP_SUMMARY=. ${RUN} 2> err; code=$?; grep -q 'job summary could not be written' err && exit $code`,
    ],
    [
      'with a summary of a job that has no room left, which stays as it is',
      `head -c 1048000 /dev/zero > full; GITHUB_STEP_SUMMARY=full ${RUN} 2> err; code=$?; grep -q 'longer than GitHub takes' err && test $(wc -c < full) = 1048000 && exit $code`,
    ],
  ];
  it.each(bare)('%s', async (what, script) => {
    const ended = await runScript(script, await newFolder(`bare-${what.length}`), { env });
    expect(ended).toEqual({ code: 0, out: verdict, error: '' });
  });

  it.each(['1>&-', '2>&-', '1>&- 2>&-', '0<&- 1>&- 2>&-'])('with closed streams: %s', async (streams) => {
    expect((await runScript(`${RUN} ${streams}`, await newFolder('closed'), { env })).code).toBe(0);
  });

  it('under nohup, where the terminal is closed', async () => {
    const script = `nohup $ASSAY serve > served 2> /dev/null & serve=$!; until grep -q ^arrangements served; do sleep .1; done; sleep .3
      kill -HUP $serve; sleep 1; kill -TERM $serve && echo still there; wait $serve`;
    expect((await runScript(script, await newFolder('nohup'))).out).toBe('still there\n');
  });

  it('four side by side in one folder', async () => {
    const cwd = await newFolder('side');
    const one = `${RUN} --journal j$i.ndjson > out$i 2>&1 || echo failed`;
    const ended = await runScript(`for i in 1 2 3 4; do { ${one}; } & done; wait; cat out*`, cwd, { env });
    expect(ended.out).toBe(verdict.repeat(4));
    expect((await readdir(join(cwd, 'report'))).filter((name) => name.includes('part'))).toEqual([]);
    expect(JSON.parse(await readFile(join(cwd, 'report', 'report.json'), 'utf8'))).toMatchObject({ exitCode: 0 });
  });

  it('as a user without a name, in a folder that can only be read', async ({ skip }) => {
    skip(
      !namelessMayRun(),
      'here another user may not be taken, or may not read the checkout, Node or the temporary folder',
    );
    const cwd = await newFolder('read-only');
    await chmod(target.cwd, 0o755);
    await chmod(cwd, 0o555);
    const out = await newFolder('elsewhere');
    await chmod(out, 0o777);
    const as = NAMELESS;
    const refused = await runScript(RUN, cwd, { env, as });
    expect(refused.code).toBe(2);
    expect(refused.error).toMatch(/^The file .*report\/index\.html cannot be written: /);
    const ended = await runScript(`${RUN} --report json=${out}/r.json`, cwd, {
      env: { ...env, HOME: '/nonexistent' },
      as,
    });
    expect(ended).toEqual({ code: 0, out: verdict, error: '' });
    const none = await runScript(`${RUN} --report console --journal none`, cwd, { env, as });
    expect(none).toEqual({ code: 0, out: verdict, error: '' });
  });
});

describe('code of a profile', { timeout: 120_000 }, () => {
  const profile = (code: string): string =>
    `printf '%s' '${code}; export default { baseUrl: "${target.baseUrl}", keys: { sandbox: "${target.sandboxKey}" } }' > own.mjs`;
  const run = RUN.replace('"$P"', 'own.mjs').replace(' --quiet', '');

  it('that logs gets nothing into a report on standard output', async () => {
    const script = `${profile('console.log("one"); console.table(["two"])')}; ${run} --report json=- --journal none`;
    const ended = await runScript(script, await newFolder('logs'));
    expect(JSON.parse(ended.out)).toMatchObject({ format: 'assay-report/1' });
    expect(ended.error).toMatch(/^one\n[^]*two/);
    expect(ended.code).toBe(0);
  });

  const ends: readonly (readonly [string, string, RegExp])[] = [
    [
      'throws later',
      'setTimeout(() => { throw new Error("with sk_test_0123456789") })',
      /^Nothing caught .* \(Error at /,
    ],
    ['rejects', 'Promise.reject(new TypeError("x"))', /^Nothing caught .* \(TypeError at .*own\.mjs/],
    ['ends the process well', 'process.exit(0)', /^Code of the profile ended the process with 0/],
    ['ends the process as a violation', 'setTimeout(() => process.exit(1))', /ended the process with 1/],
  ];
  it.each(ends)('that %s gives no verdict', async (what, code, said) => {
    const script = `${profile(code)}; ${run} --report console --journal none`;
    const ended = await runScript(script, await newFolder(`code-${what.length}`));
    expect(ended.code).toBe(3);
    expect(ended.error).toMatch(said);
    expect(ended.error).not.toContain('sk_test_');
  });

  it('shows its trace on demand, without a key', async () => {
    const script = `${profile('setTimeout(() => { throw new Error("with sk_test_0123456789") })')}; ${run} --journal none --debug`;
    const { error } = await runScript(script, await newFolder('trace'));
    expect(error).toMatch(/Error: with \[hidden\][^]*own\.mjs:1/);
  });
});

it('a folder that is gone is wrong use', { timeout: 120_000 }, async () => {
  const script = 'mkdir gone; cd gone; rmdir ../gone; $ASSAY check';
  const ended = await runScript(script, await newFolder('to-be-gone'));
  expect(ended.code).toBe(2);
  expect(ended.error).toContain('The folder that this was started in is not there any more');
});

describe('profiles by another name', { timeout: 120_000 }, () => {
  it('assay.config.yml is read', async () => {
    const cwd = await newFolder('yml');
    await writeFile(join(cwd, 'assay.config.yml'), await readFile(join(target.cwd, 'assay.config.yaml')));
    expect(await runScript('$ASSAY check', cwd)).toMatchObject({ code: 0, error: '' });
  });

  it.each(['assay.yaml', 'assay.config.cjs', 'assay.config.toml', '.assayrc', 'Assay.Config.YAML', 'assay.conf.yml'])(
    '%s is named in a warning, and only where it may be meant',
    async (name) => {
      const cwd = await newFolder(`near-${name}`);
      await writeFile(join(cwd, name), 'x');
      const env = { ASSAY_BASE_URL: target.baseUrl, ASSAY_KEYS_SANDBOX: target.sandboxKey };
      const ended = await runScript('$ASSAY check', cwd, { env });
      expect(ended.code).toBe(0);
      expect(ended.error).toMatch(
        new RegExp(`^${name.replaceAll('.', '\\.')} is not read: a profile has the name assay\\.config\\.ts, `),
      );
      const named = await runScript(`$ASSAY check --config "${join(target.cwd, 'assay.config.yaml')}"`, cwd);
      expect(named).toMatchObject({ code: 0, error: '' });
    },
  );

  it.each(['assay.baseline.yaml', 'assay.ts', 'assay', 'my-assay.yaml'])('%s is none', async (name) => {
    const cwd = await newFolder(`no-${name}`);
    await writeFile(join(cwd, name), 'x');
    const env = { ASSAY_BASE_URL: target.baseUrl, ASSAY_KEYS_SANDBOX: target.sandboxKey };
    expect(await runScript('$ASSAY check', cwd, { env })).toMatchObject({ code: 0, error: '' });
  });
});

describe.skipIf(!hasNamespaces)('a host of two families', { timeout: 120_000 }, () => {
  it('is reached by the one that answers late, where the other leads nowhere', async () => {
    const script = `
      ip link set lo up; printf '127.0.0.1 localhost\\n10.9.0.2 dual.test\\n2001:db8::1 dual.test\\n' > hosts; mount --bind hosts /etc/hosts
      python3 ${join(import.meta.dirname, 'slow-link.py')} & link=$!
      $ASSAY serve > serve.yaml & serve=$!
      until grep -q '^arrangements' serve.yaml && ip link show slow0 up > /dev/null 2>&1; do sleep .1; done; sleep .3
      port=$(sed -n 's/^baseUrl:.*:\\([0-9]*\\)$/\\1/p' serve.yaml); grep -v '^baseUrl' serve.yaml > p.yaml
      node -e 'const n=require("net");n.createServer(s=>{const u=n.connect(+process.argv[1],"127.0.0.1");s.pipe(u).pipe(s);s.on("error",()=>u.destroy());u.on("error",()=>s.destroy())}).listen(4080,"0.0.0.0")' $port & front=$!
      sleep 1; $ASSAY check http://dual.test:4080 --config p.yaml --environment staging; code=$?
      kill $link $serve $front; exit $code`;
    const ended = await runScript(script, await newFolder('dual'), { as: ['unshare', '-n', '-m'] });
    expect(ended.out).toContain('Exit code 0: http://dual.test:4080 answers JSON');
    expect(ended.code).toBe(0);
  });
});
