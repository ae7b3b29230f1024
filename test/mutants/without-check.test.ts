import { describe, expect, test } from 'vitest';
import { checks } from '../../engine/core/checks/index.ts';
import type { CheckName } from '../../engine/core/model/index.ts';
import { listMutants, runSelftest } from '../../engine/selftest/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { isFull } from '../is-full.ts';

const contract = await openContract('.');
const all = listMutants(contract);

// The registry has the type of its keys; `Object.keys` forgets it.
const names = Object.keys(checks) as CheckName[];

describe.each(isFull ? names : names.slice(0, 3))('without the check %s', (withoutCheck) => {
  test('the self-test is red', async () => {
    const only = all.flatMap((mutant) => ('check' in mutant && mutant.check === withoutCheck ? [mutant.id] : []));
    const selftest = await runSelftest({ contract, seeds: [1], sample: 0, only, withoutCheck, bail: true });
    expect(only).not.toEqual([]);
    expect(selftest.isGreen).toBe(false);
  });
});
