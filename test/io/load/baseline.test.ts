import { describe, expect, it } from 'vitest';
import { loadBaseline } from '../../../engine/io/load/baseline/load-baseline.ts';
import { writeFolder } from './write-folder.ts';

const names = {
  clauses: ['already-submitted', 'not-found'],
  cases: ['already-submitted/same-blob-path'],
  operations: ['createSubmission'],
};
const rest = 'reason: r, owner: o, until: 2030-12-31';

async function load(text: string): Promise<unknown> {
  return loadBaseline(await writeFolder({ 'known.yaml': text }), 'known.yaml', names);
}

describe('a baseline', () => {
  it('lists clauses and cases', async () => {
    const text = `known:
  - { clause: already-submitted, operation: createSubmission, ${rest} }
  - { case: already-submitted/same-blob-path, unstable: true, ${rest} }
`;
    const same = { reason: 'r', owner: 'o', until: '2030-12-31' };
    expect(await load(text)).toEqual([
      { names: 'clause', id: 'already-submitted', operation: 'createSubmission', ...same },
      { names: 'case', id: 'already-submitted/same-blob-path', unstable: true, ...same },
    ]);
  });

  it('may list nothing', async () => {
    expect(await load('known: []')).toEqual([]);
  });

  it('that is missing is told by its path', async () => {
    await expect(loadBaseline('/nowhere', 'known.yaml', names)).rejects.toThrow(
      'The baseline cannot be read: /nowhere/known.yaml (ENOENT).',
    );
  });
});

describe('a mistake is told with its place', () => {
  const rows: readonly (readonly [title: string, entry: string, message: string])[] = [
    ['an unknown key', `clause: not-found, ${rest}, note: x`, '6:5: unknown key `note`'],
    ['a missing owner', 'clause: not-found, reason: r, until: 2030-12-31', '2:5: missing key `owner`'],
    ['neither clause nor case', rest, '2:5: missing key `clause`'],
    ['both clause and case', `clause: not-found, case: not-found, ${rest}`, '2:5: `clause` is not supported here'],
    [
      'a day that is none',
      'clause: not-found, reason: r, owner: o, until: soon',
      '5:12: `until` must match format "date"',
    ],
    [
      'an empty reason',
      "clause: not-found, reason: '', owner: o, until: 2030-12-31",
      '3:13: `reason` must not be empty',
    ],
    ['an unknown clause', `clause: not-fuond, ${rest}`, '2:13: unknown clause `not-fuond`; did you mean `not-found`?'],
    ['an unknown case', `case: already-submitted/same, ${rest}`, '2:11: unknown case `already-submitted/same`'],
    [
      'an unknown operation',
      `clause: not-found, operation: createSubmision, ${rest}`,
      '3:16: unknown operation `createSubmision`; did you mean `createSubmission`?',
    ],
  ];
  it.each(rows)('%s', async (_, entry, message) => {
    const text = `known:\n  - ${entry.split(', ').join('\n    ')}\n`;
    await expect(load(text)).rejects.toThrow(`known.yaml:${message}`);
  });

  it('an entry that is listed twice', async () => {
    const entry = `  - { clause: not-found, ${rest} }\n`;
    await expect(load(`known:\n${entry}${entry}`)).rejects.toThrow(
      'known.yaml:3:5: the clause not-found is listed twice',
    );
  });

  it('what is no YAML', async () => {
    await expect(load('known: [')).rejects.toThrow(/^known\.yaml:\d+:\d+: /);
  });
});
