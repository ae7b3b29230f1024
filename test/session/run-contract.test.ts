import { describe, expect, it } from 'vitest';
import { createReference } from '../../reference/index.ts';
import { defineCheck, render, runContract, WrongUse, type Entry } from '../../engine/index.ts';

const { keys } = createReference();
const only = ['missing-key'];
const CHECK = defineCheck({ id: 'own-x', statement: 'It holds.', level: 'required', check: () => [] });

describe('runContract', () => {
  it('judges an application of this process, which has no port afterwards', async () => {
    const entries: Entry[] = [];
    const onEntry = (entry: Entry): void => {
      entries.push(entry);
    };
    const report = await runContract({ app: createReference().listener, keys, only, onEntry });
    expect(report).toMatchObject({ verdict: 'conforms', exitCode: 0, counts: { fail: 0 } });
    expect(report.entries).toEqual(entries);
    await expect(fetch(report.target.baseUrl)).rejects.toThrow('fetch failed');
  });

  it('arranges states by functions', async () => {
    let calls = 0;
    const { listener } = createReference();
    const report = await runContract({
      app: listener,
      keys,
      only: ['asset-not-retryable'],
      arrangements: {
        'unretryable-asset': () => {
          calls += 1;
          throw new Error('the make-up room is closed');
        },
      },
    });
    expect(calls).toBeGreaterThan(0);
    expect(report).toMatchObject({ verdict: 'inconclusive', exitCode: 3 });
    expect(report.entries.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('the make-up room is closed'),
    );
  });

  it('asks checks of the caller, each under a clause of its own', async () => {
    const common = { statement: 'It holds.', statuses: ['4xx'], level: 'required' } as const;
    const report = await runContract({
      reference: true,
      only,
      checks: [
        defineCheck({ ...common, id: 'own-kept', check: ({ response }) => (response.status < 400 ? undefined : []) }),
        defineCheck({
          ...common,
          id: 'own-broken',
          check: ({ response }) => [{ at: 'status', expected: '418', received: String(response.status) }],
        }),
        defineCheck({ ...common, id: 'own-wrong', check: ({ response }) => (response.json as never)['a']['b'] }),
      ],
    });
    expect([report.exitCode, report.decidedBy]).toEqual([1, 'a required clause is broken: own-broken']);
    const own = report.clauses.filter(({ kind }) => kind === 'own').map(({ id, outcome }) => `${id} ${outcome}`);
    expect(own).toEqual(['own-kept pass', 'own-broken fail', 'own-wrong error']);
    const [first] = report.entries.flatMap(({ findings }) => findings);
    expect(first).toMatchObject({ check: 'own', clause: 'own-broken', expected: '418', received: '401' });
  });

  it('ends where its signal is aborted, and still reports', async () => {
    const controller = new AbortController();
    const onEntry = (): void => {
      controller.abort('SIGTERM');
    };
    const report = await runContract({ reference: true, signal: controller.signal, onEntry });
    expect(report).toMatchObject({ exitCode: 143, decidedBy: 'the run was interrupted (SIGTERM)' });
    expect(report.leftovers.filter(({ kind }) => kind === 'subscription')).toEqual([]);
  });

  it.each([
    [{}, 'There is no target. Give `baseUrl`, `app` or `reference: true`'],
    [{ app: createReference().listener, baseUrl: 'http://127.0.0.1' }, 'Give `app` or `baseUrl`, not both.'],
    [{ reference: true, only: ['x'] }, 'names no clause or case'],
    [{ reference: true, report: ['pdf'] }, 'names no format'],
    [{ reference: true, keyz: {} }, 'unknown key `keyz`'],
    [{ reference: true, checks: [{ id: 'own-x' }] as never }, '`checks[0].check` must be a function'],
    [{ reference: true, checks: [{ ...CHECK, id: 'missing-key' }] }, '`checks[0].id` is that of a clause'],
    [{ reference: true, checks: [{ ...CHECK, operations: ['getAsse'] }] }, 'unknown operation `getAsse`'],
  ])('refuses options that allow no run: %o', async (options, message) => {
    const wrong: unknown = await runContract(options).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(WrongUse);
    expect(String(wrong)).toContain(message);
  });

  it('gives a report that every format renders', async () => {
    const report = await runContract({ reference: true, only });
    expect(render(report, 'html')).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(render(report, 'json'))).toEqual(report);
    expect(render(report, 'junit')).toContain('<testsuites');
    expect(render(report, 'console')).toMatch(/Exit code 0: no required clause is broken\n$/);
  });
});
