import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { reportFormats } from '../../reporters/formats.ts';
import { startReference, type ReferenceOptions } from '../../reference/index.ts';
import { makeFolder } from '../cli/call-main.ts';
import { runScript, type Ended } from '../edge/programs.ts';

// What an owner may want to know of answers: one that holds, one that a wrong server breaks, one that tells all it sees, one
// that is wrong itself, and one that never finds what it is about.
const CHECKS = `
  { id: 'own-quick', statement: 'An answer has a time.', level: 'required',
    check: ({ response: { ms } }) => (ms >= 0 ? [] : [{ expected: 'a time', received: String(ms) }]) },
  { id: 'own-anonymous', statement: 'No answer names its software.', level: 'required', statuses: ['4xx'],
    why: 'the review of last year', link: 'https://example.com/review',
    check: ({ response: { headers } }) => headers['x-powered-by'] === undefined ? [] :
      [{ at: 'header x-powered-by', expected: 'none', received: headers['x-powered-by'] }] },
  { id: 'own-talkative', statement: 'All is told.', level: 'proposed', operations: ['getAsset'],
    check: (exchange) => [{ expected: 'nothing', received: JSON.stringify(exchange) }] },
  { id: 'own-broken', statement: 'It is wrong itself.', level: 'required', operations: ['getAsset'],
    check: ({ response }) => response.json.no.such.member },
  { id: 'own-unmet', statement: 'Nobody meets it.', level: 'required',
    check: ({ response }) => (response.headers['x-never'] === undefined ? undefined : []) },
`;
const WRONG: ReferenceOptions = {
  tamper: (reply) =>
    reply.status === 404 ? { ...reply, headers: [...reply.headers, ['X-Powered-By', 'PHP/5']] } : reply,
};
const FLAGS = 'run --depth quick --quiet --only missing-key,unknown-asset';

interface Place {
  readonly keys: Readonly<Record<string, string>>;
  readonly call: (argv: string) => Promise<Ended>;
  readonly text: (file: string) => string;
  readonly read: (file: string) => Report;
  readonly write: (checks: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openPlace(options: ReferenceOptions, checks = CHECKS): Promise<Place> {
  const { baseUrl, keys, close } = await startReference(options);
  const cwd = await makeFolder();
  const profile = JSON.stringify(referenceProfile(keys, baseUrl));
  const write = async (own: string): Promise<void> =>
    writeFile(join(cwd, 'assay.config.ts'), `export default { ...${profile}, checks: [${own}] };`);
  await write(checks);
  const text = (file: string): string => readFileSync(join(cwd, file), 'utf8');
  return {
    keys,
    call: (argv) => runScript(`$ASSAY ${argv}`, cwd, { env: { CI: '', GITHUB_ACTIONS: '' } }),
    text,
    read: (file) => JSON.parse(text(file)) as Report, // written by our reporter
    write,
    close,
  };
}

function ownOf({ clauses }: Report): readonly (readonly [string, string, boolean])[] {
  return clauses.filter(({ kind }) => kind === 'own').map(({ id, outcome, exchanges }) => [id, outcome, exchanges > 0]);
}

describe('own checks of a faithful server', () => {
  it('hold, are told as not exercised, or are at fault themselves; none is a failure of the server', async () => {
    const place = await openPlace({});
    const { code } = await place.call(`${FLAGS} --report json=r.json`).finally(place.close);
    const report = place.read('r.json');
    expect(ownOf(report)).toEqual([
      ['own-quick', 'pass', true],
      ['own-anonymous', 'pass', true],
      ['own-talkative', 'proposed', true],
      ['own-broken', 'error', false],
      ['own-unmet', 'skip', false],
    ]);
    expect([code, report.verdict, report.counts.fail, report.counts.error]).toEqual([3, 'inconclusive', 0, 1]);
    const fault = report.entries.find(({ case: id }) => id === 'own-check/own-broken');
    expect(fault?.reason).toMatch(
      /the check own-broken throws TypeError: Cannot read properties of undefined.*times in all/,
    );
    expect(report.clauses.find(({ id }) => id === 'own-unmet')?.reason).toBe(
      'no answer held anything that it looks at',
    );
  });
});

describe('own checks of a wrong server', () => {
  let place: Place;
  let ran: Ended;
  beforeAll(async () => {
    place = await openPlace(WRONG);
    const reports = reportFormats.map((format) => `--report ${format}=r.${format}`).join(' ');
    ran = await place.call(`${FLAGS} --journal whole.ndjson ${reports}`);
  });
  afterAll(() => place.close());

  it('fail it by a clause of their own, with what they rest on', () => {
    const report = place.read('r.json');
    expect([ran.code, report.decidedBy]).toEqual([1, 'a required clause is broken: own-anonymous']);
    expect(report.clauses.find(({ id }) => id === 'own-anonymous')).toMatchObject({
      outcome: 'fail',
      source: {
        kind: 'own',
        file: 'assay.config.ts',
        why: 'the review of last year',
        link: 'https://example.com/review',
      },
    });
    expect(report.sources.own).toEqual({ exercised: 3, total: 5 });
  });

  it.each(reportFormats.filter((format) => format !== 'har' && format !== 'badge'))(
    'are named in the report as %s',
    (format) => {
      expect(place.text(`r.${format}`)).toContain('own-anonymous');
    },
  );

  it('see no secret, so that they can tell none', () => {
    const told = place
      .read('r.json')
      .entries.flatMap(({ findings }) => findings)
      .filter(({ clause }) => clause === 'own-talkative');
    expect(told.length).toBeGreaterThan(1);
    for (const format of [...reportFormats.map((name) => `r.${name}`), 'whole.ndjson']) {
      for (const key of Object.values(place.keys)) expect(place.text(format)).not.toContain(key);
    }
  });

  it('are the same clauses in shards that are merged', async () => {
    for (const shard of ['1', '2']) await place.call(`${FLAGS} --shard ${shard}/2 --journal ${shard}.ndjson`);
    const { code } = await place.call('report 1.ndjson 2.ndjson --report json=merged.json --quiet');
    const [whole, merged] = [place.read('r.json'), place.read('merged.json')];
    expect(code).toBe(1);
    expect(ownOf(merged)).toEqual(ownOf(whole));
    expect(merged.counts).toEqual(whole.counts);
  });

  it('are replayed', async () => {
    const { code, out } = await place.call('replay r.json own-anonymous');
    expect([code, out]).toEqual([1, expect.stringContaining('still happen')]);
  });

  it('are known to a baseline', async () => {
    await place.call('baseline r.json > known.yaml');
    const { code, out } = await place.call(`${FLAGS} --baseline known.yaml --report json=b.json`);
    expect([code, out]).toEqual([3, expect.stringContaining('Exit code 3')]);
    expect(place.read('b.json').counts).toMatchObject({ fail: 0 });
  });

  it('are listed and explained beside the clauses of the contract', async () => {
    const { out } = await place.call('list clauses --where source=own');
    expect(out).toMatch(/own-anonymous +4xx +required +- +each answer +No answer names its software\./);
    expect(out).toContain('5 of ');
    const explained = await place.call('explain own-anonymous');
    expect(explained.out).toContain(
      'A check of the owner (assay.config.ts, https://example.com/review): the review of',
    );
    expect(explained.out).toContain('Checked on each answer with status 4xx:');
  });

  it('are asked of recorded traffic', async () => {
    const { code } = await place.call('judge r.har --report json=t.json --quiet');
    const report = place.read('t.json');
    expect([code, report.decidedBy]).toEqual([1, expect.stringContaining('own-anonymous')]);
    expect(ownOf(report).map(([id, outcome]) => `${id} ${outcome}`)).toEqual([
      'own-quick pass',
      'own-anonymous fail',
      'own-talkative proposed',
      'own-broken error',
      'own-unmet skip',
    ]);
    for (const key of Object.values(place.keys)) expect(place.text('t.json')).not.toContain(key);
  });

  it('cannot be others when a run is resumed', async () => {
    await place.write(CHECKS.replace('ms >= 0', 'ms >= 1'));
    const { code, error } = await place.call(`${FLAGS} --resume whole.ndjson`);
    expect([code, error]).toEqual([
      2,
      expect.stringMatching(/whole\.ndjson cannot be resumed.*own checks .*own-quick/),
    ]);
  });
});
